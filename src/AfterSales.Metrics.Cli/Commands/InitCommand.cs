using System.CommandLine;
using AfterSales.Metrics.Cli.Reading;
using AfterSales.Metrics.Cli.Sections;
using Spectre.Console;

namespace AfterSales.Metrics.Cli.Commands;

/// <summary>Writes an example folder: the sample's files, and an aftersales.toml that explains itself.</summary>
internal static class InitCommand
{
    private const string Example = """
        # Options of aftersales evaluate, remembered beside the data; the command line goes before them.
        # currency = "EUR"
        # zone = "Europe/Berlin"
        # decimal = "comma"               # or decimal = ["costs=comma", "survey=point"]
        # date-format = "dmy"
        # encoding = ["costs=gb18030"]

        # Other names for columns:
        # [map.costs]
        # amount = "Net Amount"

        """;

    public static Command Create(IAnsiConsole output, string currentDirectory)
    {
        var folder = new Argument<string>("folder") { Description = "The folder to make." };
        var command = new Command("init", "Writes an example folder of invented records, with an aftersales.toml, to start from.") { folder };
        command.SetAction(result => Run(Path.GetFullPath(result.GetRequiredValue(folder), currentDirectory), output));
        return command;
    }

    private static int Run(string folder, IAnsiConsole output)
    {
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
        {
            throw new InputException($"{folder} is not empty; nothing was written.");
        }

        Directory.CreateDirectory(folder);
        foreach (var part in SectionList.Files.SelectMany(InputSource.Sample.PartsOf))
        {
            using var from = part.Open();
            using var to = File.Create(Path.Combine(folder, part.Name));
            from.CopyTo(to);
        }

        File.WriteAllText(Path.Combine(folder, Settings.FileName), Example);
        output.Profile.Out.Writer.WriteLine($"Written: {folder}");
        return ExitCode.Done;
    }
}
