using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace AfterSales.Metrics.Cli.Tests.Commands;

/// <summary>Ctrl-C while a long file is read: the process ends with one line and writes nothing; on a terminal the cursor is there again.</summary>
public sealed class StopTests : IDisposable
{
    private const int Rows = 6_000_000;
    private readonly ToolRun run = new();

    public void Dispose() => run.Dispose();

    [Fact]
    public async Task CtrlC_WhileAFileIsRead_EndsWithOneLineAndNoFile()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Signals are of Unix.");
        WriteLongFile();
        using var process = Start("dotnet", [Tool, "evaluate", run.Input, "--output", run.Current]);
        await process.StandardError.ReadLineAsync(TestContext.Current.CancellationToken);

        using (var kill = Process.Start("kill", ["-INT", process.Id.ToString(CultureInfo.InvariantCulture)]))
        {
            await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        var error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal("error: stopped; nothing was written.", error.Trim());
        Assert.Equal(ExitCode.NotReadable, process.ExitCode);
        Assert.Empty(Directory.GetFileSystemEntries(run.Current));
    }

    /// <summary>In a terminal made by <c>script</c>: Ctrl-C is typed into it once the bar is drawn.</summary>
    [Fact]
    public async Task CtrlC_OnATerminal_RestoresTheCursor()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && File.Exists("/usr/bin/script"), "There is no script to make a terminal.");
        WriteLongFile();
        using var process = Start("/usr/bin/script", ["-qec", $"dotnet {Tool} evaluate {run.Input} --output {run.Current}", "/dev/null"]);
        var seen = new StringBuilder();
        var buffer = new char[1024];
        while (!seen.ToString().Contains("a second", StringComparison.Ordinal))
        {
            var count = await process.StandardOutput.ReadAsync(buffer, TestContext.Current.CancellationToken);
            Assert.True(count > 0, seen.ToString());
            seen.Append(buffer, 0, count);
        }

        await process.StandardInput.WriteAsync("\u0003".AsMemory(), TestContext.Current.CancellationToken);
        await process.StandardInput.FlushAsync(TestContext.Current.CancellationToken);
        seen.Append(await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken));
        var text = seen.ToString();

        Assert.Contains("\u001b[?25l", text, StringComparison.Ordinal);
        Assert.True(text.LastIndexOf("\u001b[?25h", StringComparison.Ordinal) > text.LastIndexOf("\u001b[?25l", StringComparison.Ordinal), "the cursor stays hidden");
        Assert.Contains("error: stopped; nothing was written.", text, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(run.Current));
    }

    private static string Tool => typeof(ExitCode).Assembly.Location;

    private static Process Start(string program, IEnumerable<string> args)
    {
        var start = new ProcessStartInfo(program, args) { RedirectStandardError = true, RedirectStandardOutput = true, RedirectStandardInput = true };
        start.Environment["TERM"] = "xterm-256color";
        start.Environment.Remove("CI");
        start.Environment.Remove("NO_COLOR");
        return Process.Start(start)!;
    }

    /// <summary>Long enough to be read for seconds.</summary>
    private void WriteLongFile()
    {
        using var writer = new StreamWriter(Path.Combine(run.Input, "costs.csv"));
        writer.WriteLine("date,amount,currency,department");
        for (var i = 0; i < Rows; i++)
        {
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"2026-{1 + (i % 12):00}-{1 + (i % 28):00},{i % 997}.25,EUR,D{i % 50}"));
        }
    }
}
