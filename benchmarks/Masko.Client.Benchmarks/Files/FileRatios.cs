using System.Diagnostics;
using System.Globalization;

namespace Masko.Client.Benchmarks.Files;

/// <summary>What the client holds while a large file goes through it.</summary>
internal static class FileRatios
{
    private const string Key = "masko_0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";
    private const double MostHeld = 8_000_000;

    public static async IAsyncEnumerable<Ratio> MeasureAsync()
    {
        using var server = Process.Start(new ProcessStartInfo("dotnet", ["exec", typeof(FileServer).Assembly.Location, FileServer.Argument])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        var folder = Directory.CreateTempSubdirectory("masko-benchmarks-");
        try
        {
            var address = new Uri((await server.StandardOutput.ReadLineAsync())!);
            using var masko = new MaskoClient(Key, new MaskoClientOptions { BaseAddress = address });
            var large = Path.Combine(folder.FullName, "large.png");
            await using (var file = File.Create(large))
            {
                file.SetLength(FileServer.Size);
            }

            yield return await HeldAsync("upload", held => masko.Uploads.UploadAsync(large, held));
            File.Delete(large);
            var job = new Job { Id = "j1", Status = JobStatus.Completed, ItemName = "Large", Urls = new() { Image = "/large.png" } };
            yield return await HeldAsync("download", held => masko.DownloadAsync(job, folder.FullName, new() { Progress = held, Existing = ExistingFile.Overwrite }));
        }
        finally
        {
            server.StandardInput.Close();
            await server.WaitForExitAsync();
            folder.Delete(recursive: true);
        }
    }

    private static async Task<Ratio> HeldAsync(string what, Func<IProgress<TransferProgress>, Task> transfer)
    {
        var held = new Held(GC.GetTotalMemory(forceFullCollection: true));
        await transfer(held);
        return new(
            $"{what} of 200 MB, memory held, of 8 MB", RatioKind.Memory, held.Most / MostHeld, 1,
            string.Create(CultureInfo.InvariantCulture, $"at most {held.Most / 1024:n0} KiB more in {held.Samples} samples"));
    }

    /// <summary>Looks at what is held, some thirty times while a file goes through.</summary>
    private sealed class Held(long before) : IProgress<TransferProgress>
    {
        private const long Step = FileServer.Size / 32;

        private long next;

        public long Most { get; private set; }

        public int Samples { get; private set; }

        public void Report(TransferProgress value)
        {
            if (value.Bytes >= next)
            {
                next = value.Bytes + Step;
                Samples++;
                Most = Math.Max(Most, GC.GetTotalMemory(forceFullCollection: true) - before);
            }
        }
    }
}
