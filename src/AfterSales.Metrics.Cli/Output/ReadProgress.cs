using System.Diagnostics;
using System.Globalization;
using AfterSales.Metrics.Cli.Reading;
using AfterSales.Metrics.Cli.Report;
using Spectre.Console;

namespace AfterSales.Metrics.Cli.Output;

/// <summary>How far reading has come, with rows a second: bars on a terminal, one line in ten seconds elsewhere; nothing for short files.</summary>
internal static class ReadProgress
{
    private const long LongFile = 4_000_000;
    private const int SecondsBetweenLines = 10;
    private const int MillisecondsBetweenSteps = 100;

    public static T Run<T>(IAnsiConsole console, Func<Action<ReadProgressStep>, T> read)
    {
        if (!console.Profile.Capabilities.Interactive || !console.Profile.Out.IsTerminal)
        {
            return read(Plain(console));
        }

        T result = default!;
        console.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn())
            .Start(context => result = read(Bars(context)));
        return result;
    }

    private static Action<ReadProgressStep> Bars(ProgressContext context)
    {
        var tasks = new Dictionary<InputFile, (ProgressTask Task, Stopwatch Watch)>();
        var last = Stopwatch.StartNew();
        return step =>
        {
            if (step.Length < LongFile || (last.ElapsedMilliseconds < MillisecondsBetweenSteps && step.Bytes < step.Length))
            {
                return;
            }

            last.Restart();
            if (!tasks.TryGetValue(step.File, out var found))
            {
                found = (context.AddTask(Markup.Escape(step.File.FileName), maxValue: step.Length), Stopwatch.StartNew());
                tasks.Add(step.File, found);
            }

            found.Task.Value = step.Bytes;
            found.Task.Description = Markup.Escape($"{step.File.FileName}, {Speed(step, found.Watch)}");
        };
    }

    private static Action<ReadProgressStep> Plain(IAnsiConsole console)
    {
        InputFile? current = null;
        var (last, watch) = (Stopwatch.StartNew(), Stopwatch.StartNew());
        return step =>
        {
            if (step.Length < LongFile || (step.File == current && last.Elapsed.TotalSeconds < SecondsBetweenLines))
            {
                return;
            }

            var size = string.Create(CultureInfo.InvariantCulture, $"reading {step.File.FileName}, {step.Length / 1e6:N1} MB");
            console.WriteLine(step.File == current ? $"{size}: {Words.Percent((double)step.Bytes / step.Length, 0)}, {Speed(step, watch)}" : size);
            watch = step.File == current ? watch : Stopwatch.StartNew();
            (current, last) = (step.File, Stopwatch.StartNew());
        };
    }

    private static string Speed(ReadProgressStep step, Stopwatch watch)
        => string.Create(CultureInfo.InvariantCulture, $"{step.Rows:N0} rows, {step.Rows / Math.Max(0.001, watch.Elapsed.TotalSeconds):N0} a second");
}
