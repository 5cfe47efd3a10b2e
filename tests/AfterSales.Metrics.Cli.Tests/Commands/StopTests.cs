using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace AfterSales.Metrics.Cli.Tests.Commands;

/// <summary>Ctrl-C while a long file is read: the process ends with one line and writes nothing; on a terminal the cursor is there again.</summary>
public sealed class StopTests : IDisposable
{
    private const int RowsOfBlock = 40_000;
    private const int Blocks = 400;
    private readonly ToolRun run = new();

    public void Dispose() => run.Dispose();

    [Fact]
    public async Task CtrlC_WhileAFileIsRead_EndsWithOneLineAndNoFile()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Signals are sent as Linux sends them.");
        WriteLongFile();
        var before = Path.Combine(run.Current, "report.json");
        await File.WriteAllTextAsync(before, "the report of yesterday", TestContext.Current.CancellationToken);
        using var process = Start("/usr/bin/env", ["--default-signal=INT", "dotnet", Tool, "evaluate", run.Input, "--output", run.Current]);
        await process.StandardError.ReadLineAsync(TestContext.Current.CancellationToken);

        using (var kill = Process.Start("kill", ["-INT", process.Id.ToString(CultureInfo.InvariantCulture)]))
        {
            await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        var error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal("error: stopped; nothing was written.", error.Trim().Split('\n')[^1]);
        Assert.Equal(ExitCode.NotReadable, process.ExitCode);
        Assert.Equal([before], Directory.GetFileSystemEntries(run.Current));
        Assert.Equal("the report of yesterday", await File.ReadAllTextAsync(before, TestContext.Current.CancellationToken));
    }

    /// <summary>Before a row is read: a folder that cannot be written to costs nobody an hour.</summary>
    [Fact]
    public void OutputFolder_ThatCannotBeWrittenTo_IsSaidBeforeTheWork()
    {
        File.WriteAllText(Path.Combine(run.Current, "taken"), "a file, no folder");
        run.With("costs.csv", "date,amount,currency\nx,1,EUR\n").Evaluate("--output", "taken");

        Assert.Equal(ExitCode.NotReadable, run.ExitCode);
        Assert.StartsWith("error: the report cannot be written to", Assert.Single(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)),
            StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }

    /// <summary>In a terminal made by <c>script</c>: Ctrl-C is typed into it once the bar is drawn.</summary>
    [Fact]
    public async Task CtrlC_OnATerminal_RestoresTheCursor()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && File.Exists("/usr/bin/script"), "There is no script to make a terminal.");
        WriteLongFile();
        using var process = Start("/usr/bin/script", ["-qec", $"env --default-signal=INT dotnet {Tool} evaluate {run.Input} --output {run.Current}", "/dev/null"]);
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

    /// <summary>Through <c>env</c>, as what is started in the background is deaf to Ctrl-C, and so are its children.</summary>
    private static Process Start(string program, IEnumerable<string> args)
    {
        var start = new ProcessStartInfo(program, args) { RedirectStandardError = true, RedirectStandardOutput = true, RedirectStandardInput = true };
        start.Environment["TERM"] = "xterm-256color";
        start.Environment.Remove("CI");
        start.Environment.Remove("NO_COLOR");
        return Process.Start(start)!;
    }

    /// <summary>Long enough to be read for many seconds, and written in one: the same million bytes over and over.</summary>
    private void WriteLongFile()
    {
        var block = new StringBuilder();
        for (var i = 0; i < RowsOfBlock; i++)
        {
            block.Append(CultureInfo.InvariantCulture, $"2026-{1 + (i % 12):00}-{1 + (i % 28):00},{i % 997}.25,EUR,D{i % 50}\n");
        }

        using var file = File.Create(Path.Combine(run.Input, "costs.csv"));
        file.Write("date,amount,currency,department\n"u8);
        var bytes = Encoding.UTF8.GetBytes(block.ToString());
        for (var i = 0; i < Blocks; i++)
        {
            file.Write(bytes);
        }
    }
}
