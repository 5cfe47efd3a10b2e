using System.Diagnostics;
using System.Globalization;
using Xunit;

namespace AfterSales.Metrics.Scale.Tests.Processes;

/// <summary>The same ten million records in processes of their own, which leave their states as files.</summary>
[Collection("What is measured is measured alone")]
public class ProcessesTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Processes_StatesAsFiles_AreOneLoop(int count)
    {
        var expected = OneLoop.Json;
        var directory = Directory.CreateTempSubdirectory("aftersales-scale-");
        try
        {
            var watch = Stopwatch.StartNew();
            var times = await Task.WhenAll(Enumerable.Range(0, count).Select(index => Run(index, count, directory.FullName)));
            var counted = watch.Elapsed;
            var whole = new Books();
            for (var index = 0; index < count; index++)
            {
                whole.Merge(Books.OfStates([.. Enum.GetValues<RowKind>().Select(kind => File.ReadAllBytes(PathOf(kind, index, directory.FullName)))]));
            }

            output.WriteLine(FormattableString.Invariant($"{count} processes: {counted.TotalMilliseconds:0} ms, inside {string.Join(", ", times)} ms; ")
                + FormattableString.Invariant($"read and merged in {(watch.Elapsed - counted).TotalMilliseconds:0} ms; ")
                + FormattableString.Invariant($"{directory.EnumerateFiles().Sum(file => file.Length):N0} bytes of states"));
            Assert.Equal(count * Batches.Kinds, directory.EnumerateFiles().Count());
            Assert.Equal(expected, OneLoop.JsonOf(whole));
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }

    private static string PathOf(RowKind kind, int index, string directory) => Path.Combine(directory, FormattableString.Invariant($"{kind}-{index}.state"));

    /// <summary>Runs one worker to its end; what it measured is its last line.</summary>
    private static async Task<long> Run(int index, int count, string directory)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet") { RedirectStandardOutput = true };
        foreach (var argument in (string[])
            [Path.Combine(AppContext.BaseDirectory, "AfterSales.Metrics.Scale.Worker.dll"), $"{index}", $"{count}", directory])
        {
            start.ArgumentList.Add(argument);
        }

        using var worker = Process.Start(start) ?? throw new InvalidOperationException("The worker did not start.");
        Assert.NotEqual(Environment.ProcessId, worker.Id);
        var text = await worker.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await worker.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, worker.ExitCode);
        return long.Parse(text, CultureInfo.InvariantCulture);
    }
}
