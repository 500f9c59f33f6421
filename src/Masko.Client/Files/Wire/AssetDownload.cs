using System.Buffers;
using System.Net;
using System.Net.Http.Headers;
using Masko.Client.Http;

namespace Masko.Client.Files;

/// <summary>One file on its way from an address to the disk: tried again where that helps, from where it broke off where the host allows it.</summary>
internal sealed class AssetDownload(AssetConnection connection, AssetKind kind, DownloadOptions options, PartFile part, TransferMeter meter)
{
    private const int BufferSize = 64 * 1024;

    private readonly TimeProvider time = connection.Settings.Time;
    private EntityTagHeaderValue? validator;
    private FormatEnd? end;

    /// <summary>What came.</summary>
    public FileFormat Format { get; private set; }

    /// <exception cref="DownloadFailedException">It did not come, or is not what it should be.</exception>
    public async Task RunAsync(Uri address, CancellationToken cancellationToken)
    {
        validator = null;
        var retries = new DownloadRetries(connection.Settings);
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var had = part.Length;
            try
            {
                await TryAsync(address, cancellationToken).ConfigureAwait(false);
                return;
            }
            catch (DownloadFailedException failure) when (retries.IsWorthIt(failure, part.Length - had))
            {
                await Task.Delay(retries.Wait, time, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private async Task TryAsync(Uri address, CancellationToken cancellationToken)
    {
        using var stall = new Deadline(options.StallTimeout, time, cancellationToken);
        try
        {
            var wanted = validator is not null && part.Length > 0 && meter.Total is { } total
                ? new WantedPart(part.Length, total, validator)
                : (WantedPart?)null;
            using var response = await connection.GetAsync(address, wanted, stall.Token).ConfigureAwait(false);
            Begin(response, address, wanted);
            await ReadAsync(response, address, stall).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException($"The download of {AssetAddress.Shown(address)} was cancelled by its caller.", cancellationToken);
        }
        catch (OperationCanceledException failure)
        {
            throw DownloadTrouble.Stalled(address, stall.HasPassed ? options.StallTimeout : null, failure);
        }
        catch (Exception failure) when (BodyFailure.Is(failure))
        {
            throw DownloadTrouble.Broken(address, failure, connection.Key);
        }
    }

    /// <summary>Makes ready for the body: what is there stays when the body goes on from there.</summary>
    private void Begin(HttpResponseMessage response, Uri address, WantedPart? wanted)
    {
        var goesOn = wanted is { } asked && asked.IsContinuedBy(response);
        if (!goesOn && response.StatusCode != HttpStatusCode.OK)
        {
            // The rest of it is not to be had: from the start, then.
            validator = null;
            throw DownloadTrouble.Refused(address, response, time, isHelpedByStartingOver: wanted is not null);
        }

        if (!goesOn)
        {
            part.Restart();
            (end, Format) = (null, FileFormat.Unknown);
        }

        // A handler that unpacks takes the length away: what is on the wire is then not what is written, and no part of it can be asked for.
        validator = response.Headers.ETag is { IsWeak: false } tag && response.Content.Headers.ContentLength is not null ? tag : null;
        meter.Total = goesOn ? meter.Total : response.Content.Headers.ContentLength;
        meter.Start(part.Length);
        if (meter.Total > options.MaxBytes)
        {
            throw DownloadTrouble.TooLarge(address, options.MaxBytes);
        }
    }

    private async Task ReadAsync(HttpResponseMessage response, Uri address, Deadline stall)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            var body = await response.Content.ReadAsStreamAsync(stall.Token).ConfigureAwait(false);
            await using var closing = body.ConfigureAwait(false);
            while (true)
            {
                stall.EndAfter(options.StallTimeout);
                var read = await body.ReadAtLeastAsync(buffer, end is null ? FileFormats.Enough : 1, throwOnEndOfStream: false, stall.Token).ConfigureAwait(false);

                // Only what does not come is a stall: a slow disk is none.
                stall.EndAfter(Timeout.InfiniteTimeSpan);
                if (read == 0)
                {
                    break;
                }

                await TakeAsync(buffer.AsMemory(0, read), response, address, stall.Token).ConfigureAwait(false);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        if (meter.Total is { } total && part.Length != total)
        {
            throw DownloadTrouble.Incomplete(address, $"{part.Length} bytes of {total} came");
        }

        if (end is not { IsWhole: true })
        {
            validator = null;
            throw DownloadTrouble.Incomplete(address, end is null ? "it is empty" : $"its {part.Length} bytes are but the start of a {Format} file");
        }
    }

    private async ValueTask TakeAsync(ReadOnlyMemory<byte> bytes, HttpResponseMessage response, Uri address, CancellationToken cancellationToken)
    {
        if (end is null)
        {
            Format = FileFormats.Of(bytes.Span);
            if (!KindRules.Allows(kind, Format))
            {
                throw DownloadTrouble.WrongKind(address, kind, Format, response, bytes.Span, connection.Key);
            }

            end = new FormatEnd(Format);
        }

        if (part.Length + bytes.Length > options.MaxBytes)
        {
            throw DownloadTrouble.TooLarge(address, options.MaxBytes);
        }

        await part.WriteAsync(bytes, cancellationToken).ConfigureAwait(false);
        end.Append(bytes.Span);
        meter.Add(bytes.Length);
    }
}
