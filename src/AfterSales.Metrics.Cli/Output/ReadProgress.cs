using System.Diagnostics;
using System.Globalization;
using AfterSales.Metrics.Cli.Reading;
using AfterSales.Metrics.Cli.Report;
using Spectre.Console;

namespace AfterSales.Metrics.Cli.Output;

/// <summary>How far reading has come: bars on a terminal, one line in ten seconds elsewhere; nothing for short files.</summary>
internal static class ReadProgress
{
    private const long LongFile = 4_000_000;

    public static T Run<T>(IAnsiConsole console, Func<Action<InputFile, long, long>, T> read)
    {
        if (!console.Profile.Capabilities.Interactive || !console.Profile.Out.IsTerminal)
        {
            return read(Plain(console));
        }

        T result = default!;
        console.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn())
            .Start(context =>
            {
                var tasks = new Dictionary<InputFile, ProgressTask>();
                result = read((file, bytes, length) =>
                {
                    if (length >= LongFile)
                    {
                        if (!tasks.TryGetValue(file, out var task))
                        {
                            task = context.AddTask(Markup.Escape(file.FileName), maxValue: length);
                            tasks.Add(file, task);
                        }

                        task.Value = bytes;
                    }
                });
            });
        return result;
    }

    private static Action<InputFile, long, long> Plain(IAnsiConsole console)
    {
        InputFile? current = null;
        var last = Stopwatch.StartNew();
        return (file, bytes, length) =>
        {
            if (length < LongFile || (file == current && last.Elapsed.TotalSeconds < 10))
            {
                return;
            }

            console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"reading {file.FileName}, {length / 1e6:N1} MB{(file == current ? ": " + NumberText.Percent((double)bytes / length, 0) : string.Empty)}"));
            (current, last) = (file, Stopwatch.StartNew());
        };
    }
}
