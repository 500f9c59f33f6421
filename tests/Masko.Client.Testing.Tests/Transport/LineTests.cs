using System.Text;
using Microsoft.AspNetCore.Connections;

namespace Masko.Client.Testing.Tests.Transport;

/// <summary>The connection by itself: what one end does shows at the other.</summary>
public sealed class LineTests
{
    private static readonly byte[] Hello = Encoding.ASCII.GetBytes("hello");

    [Test]
    public async Task What_is_written_at_one_end_is_read_at_the_other()
    {
        var line = await Line.OpenAsync();

        await line.Client.WriteAsync(Hello).Soon();
        await line.ServerOutput.WriteAsync(Hello).Soon();

        var atServer = await line.ServerInput.ReadAsync().Soon();
        Assert.That(Encoding.ASCII.GetString(atServer.Buffer), Is.EqualTo("hello"));
        Assert.That(await line.Client.ReadPieceAsync(), Is.EqualTo("hello"));
    }

    [Test]
    public async Task A_small_buffer_reads_piece_by_piece()
    {
        var line = await Line.OpenAsync();
        await line.ServerOutput.WriteAsync(Hello).Soon();
        var buffer = new byte[3];

        Assert.That(await line.Client.ReadAsync(buffer).Soon(), Is.EqualTo(3));
        Assert.That(await line.Client.ReadAsync(buffer).Soon(), Is.EqualTo(2));
    }

    [Test]
    public async Task A_read_into_nothing_waits_for_something_and_leaves_it_there()
    {
        var line = await Line.OpenAsync();
        var read = line.Client.ReadAsync(Memory<byte>.Empty);
        Assert.That(read.IsCompleted, Is.False);

        await line.ServerOutput.WriteAsync(Hello).Soon();

        Assert.That(await read.Soon(), Is.Zero);
        Assert.That(await line.Client.ReadPieceAsync(), Is.EqualTo("hello"));
    }

    [Test]
    public async Task A_closed_client_is_the_end_for_a_pending_read_of_the_server()
    {
        var line = await Line.OpenAsync();
        var read = line.ServerInput.ReadAsync();

        await line.Client.DisposeAsync();

        Assert.That((await read.Soon()).IsCompleted);
    }

    [Test]
    public async Task What_the_client_wrote_before_it_closed_arrives()
    {
        var line = await Line.OpenAsync();
        await line.Client.WriteAsync(Hello).Soon();

        await line.Client.DisposeAsync();

        var read = await line.ServerInput.ReadAsync().Soon();
        Assert.That(Encoding.ASCII.GetString(read.Buffer), Is.EqualTo("hello"));
        Assert.That(read.IsCompleted);
    }

    [Test]
    public async Task A_closed_client_frees_a_server_that_waits_for_room()
    {
        var line = await Line.OpenAsync();
        var write = line.ServerOutput.WriteAsync(new byte[1_000_000]);
        Assert.That(write.IsCompleted, Is.False);

        await line.Client.DisposeAsync();

        Assert.That((await write.Soon()).IsCompleted);
    }

    [Test]
    public async Task A_closed_client_is_told_to_the_server()
    {
        var line = await Line.OpenAsync();
        var closed = line.Server.ConnectionClosed.Ended();

        await line.Client.DisposeAsync();

        await closed.Soon();
    }

    [Test]
    public async Task A_closed_server_is_the_end_for_a_pending_read_of_the_client()
    {
        var line = await Line.OpenAsync();
        var read = line.Client.ReadAsync(new byte[8]);

        await line.Server.DisposeAsync();

        Assert.That(await read.Soon(), Is.Zero);
    }

    [Test]
    public async Task A_closed_server_fails_a_pending_and_a_later_write_of_the_client()
    {
        var line = await Line.OpenAsync();
        var write = line.Client.WriteAsync(new byte[1_000_000]).AsTask();
        Assert.That(write.IsCompleted, Is.False);

        await line.Server.DisposeAsync();

        await write.FailsWith<IOException>();
        await line.Client.WriteAsync(Hello).AsTask().FailsWith<IOException>();
    }

    [Test]
    public async Task An_abort_resets_a_pending_read_and_every_later_one()
    {
        var line = await Line.OpenAsync();
        var read = line.Client.ReadAsync(new byte[8]).AsTask();

        line.Server.Abort();

        Assert.That((await read.FailsWith<IOException>()).IsReset());
        Assert.That((await line.Client.ReadAsync(new byte[8]).AsTask().FailsWith<IOException>()).IsReset());
    }

    [Test]
    public async Task An_abort_resets_a_pending_write_and_every_later_one()
    {
        var line = await Line.OpenAsync();
        var write = line.Client.WriteAsync(new byte[1_000_000]).AsTask();
        Assert.That(write.IsCompleted, Is.False);

        line.Server.Abort();

        Assert.That((await write.FailsWith<IOException>()).IsReset());
        Assert.That((await line.Client.WriteAsync(Hello).AsTask().FailsWith<IOException>()).IsReset());
    }

    [Test]
    public async Task An_abort_stays_a_reset_when_the_server_closes_the_connection_at_once()
    {
        var line = await Line.OpenAsync();
        var read = line.Client.ReadAsync(new byte[8]).AsTask();
        var write = line.Client.WriteAsync(new byte[1_000_000]).AsTask();

        line.Server.Abort();
        await line.Server.DisposeAsync();

        Assert.That((await read.FailsWith<IOException>()).IsReset());
        Assert.That((await write.FailsWith<IOException>()).IsReset());
    }

    [Test]
    public async Task What_the_server_flushed_before_an_abort_arrives_before_the_reset()
    {
        var line = await Line.OpenAsync();
        await line.ServerOutput.WriteAsync(Hello).Soon();

        line.Server.Abort();

        Assert.That(await line.Client.ReadAsync(Memory<byte>.Empty).Soon(), Is.Zero);
        Assert.That(await line.Client.ReadPieceAsync(), Is.EqualTo("hello"));
        Assert.That((await line.Client.ReadAsync(new byte[8]).AsTask().FailsWith<IOException>()).IsReset());
    }

    [Test]
    public async Task What_the_server_did_not_flush_before_an_abort_never_arrives()
    {
        var line = await Line.OpenAsync();
        Hello.CopyTo(line.ServerOutput.GetMemory());
        line.ServerOutput.Advance(Hello.Length);

        line.Server.Abort();
        line.ServerOutput.Complete();

        Assert.That((await line.Client.ReadAsync(new byte[8]).AsTask().FailsWith<IOException>()).IsReset());
    }

    [Test]
    public async Task An_abort_after_the_end_changes_nothing()
    {
        var line = await Line.OpenAsync();
        await line.ServerOutput.WriteAsync(Hello).Soon();
        line.ServerOutput.Complete();

        line.Server.Abort();

        Assert.That(await line.Client.ReadPieceAsync(), Is.EqualTo("hello"));
        Assert.That(await line.Client.ReadPieceAsync(), Is.Empty);
    }

    [Test]
    public async Task An_abort_ends_what_the_server_itself_has_pending()
    {
        var line = await Line.OpenAsync();
        var closed = line.Server.ConnectionClosed.Ended();
        var write = line.ServerOutput.WriteAsync(new byte[1_000_000]);
        var read = line.ServerInput.ReadAsync().AsTask();

        line.Server.Abort(new ConnectionAbortedException("on purpose"));

        await closed.Soon();
        Assert.That((await write.Soon()).IsCompleted);
        Assert.That((await read.FailsWith<ConnectionAbortedException>()).Message, Is.EqualTo("on purpose"));
    }

    [Test]
    public async Task Closing_fails_what_the_client_itself_has_pending()
    {
        var line = await Line.OpenAsync();
        var read = line.Client.ReadAsync(new byte[8]).AsTask();
        var write = line.Client.WriteAsync(new byte[1_000_000]).AsTask();

        await line.Client.DisposeAsync();

        await read.FailsWith<ObjectDisposedException>();
        await write.FailsWith<ObjectDisposedException>();
        await line.Client.ReadAsync(new byte[8]).AsTask().FailsWith<ObjectDisposedException>();
        await line.Client.WriteAsync(Hello).AsTask().FailsWith<ObjectDisposedException>();
    }

    [Test]
    public async Task A_cancelled_read_takes_nothing_and_the_next_one_reads_on()
    {
        var line = await Line.OpenAsync();
        using var cancel = new CancellationTokenSource();
        var read = line.Client.ReadAsync(new byte[8], cancel.Token).AsTask();

        await cancel.CancelAsync();

        await read.FailsWith<OperationCanceledException>();
        await line.ServerOutput.WriteAsync(Hello).Soon();
        Assert.That(await line.Client.ReadPieceAsync(), Is.EqualTo("hello"));
    }

    [Test]
    public async Task A_write_that_waits_for_room_can_be_cancelled()
    {
        var line = await Line.OpenAsync();
        using var cancel = new CancellationTokenSource();
        var write = line.Client.WriteAsync(new byte[1_000_000], cancel.Token).AsTask();

        await cancel.CancelAsync();

        await write.FailsWith<OperationCanceledException>();
    }

    [Test]
    public async Task A_client_that_writes_ahead_of_its_server_is_held_at_64_kilobytes()
    {
        var line = await Line.OpenAsync();

        var write = line.Client.WriteAsync(new byte[1_000_000]);

        Assert.That(write.IsCompleted, Is.False);
        Assert.That((await line.ServerInput.ReadAsync().Soon()).Buffer.Length, Is.EqualTo(64 * 1024));
    }

    [Test]
    public async Task Every_order_of_reading_closing_and_aborting_comes_to_an_end()
    {
        for (var round = 0; round < 2_000; round++)
        {
            var line = await Line.OpenAsync();
            var buffer = new byte[100];
            Task[] acts =
            [
                Task.Run(async () => await line.Client.ReadAsync(buffer)),
                Task.Run(async () => await line.Client.WriteAsync(new byte[100_000])),
                Task.Run(async () => await line.ServerOutput.WriteAsync(new byte[100_000])),
                Task.Run(async () => await line.ServerInput.ReadAsync()),
                Task.Run(() => line.Server.Abort()),
                Task.Run(line.Client.Dispose),
            ];

            await Task.WhenAll(acts).ContinueWith(_ => { }, TaskScheduler.Default).Soon();
        }
    }
}
