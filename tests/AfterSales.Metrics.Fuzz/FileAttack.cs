using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;
using AfterSales.Metrics.Cli.Commands;

namespace AfterSales.Metrics.Fuzz;

/// <summary>
/// Files a user might have, damaged: the tool ends with an exit code it documents and one line for a mistake, writes no control character to the terminal,
/// accounts for each row it read, and never meets a mistake of its own.
/// </summary>
internal sealed class FileAttack : IAttack
{
    private const string Prefix = "files/";

    private static readonly ImmutableArray<(string Name, byte[] Bytes)> Seeds = ReadSeeds();

    /// <summary>What this thread threw last: the tool says of a mistake of its own what it is, not where.</summary>
    [ThreadStatic]
    private static Exception? last;

    static FileAttack() => AppDomain.CurrentDomain.FirstChanceException += (_, thrown) => last = thrown.Exception;

    public IReadOnlyList<(string Word, int Seed)> Corpus { get; } = CorpusFile.Read("files.txt");

    // Mostly reading alone, which meets many files a second; the whole evaluation for one of eight.
    public ImmutableArray<string> Words { get; } = [.. Enumerable.Repeat("check", 7), "evaluate"];

    public string? Complaint(string word, int seed)
    {
        var folder = Directory.CreateTempSubdirectory("fuzz-");
        try
        {
            var random = new Random(seed);
            var input = folder.CreateSubdirectory("in").FullName;
            for (var files = 1 + random.Next(3); files > 0; files--)
            {
                var (name, bytes) = Seeds[random.Next(Seeds.Length)];
                File.WriteAllBytes(Path.Combine(input, name), new Damage(random, Seeds[random.Next(Seeds.Length)].Bytes).Of(bytes));
            }

            var output = folder.CreateSubdirectory("out").FullName;
            return Complaint(word == "check" ? ["check", input] : ["evaluate", input, "--quiet"], output);
        }
        catch (Exception exception)
        {
            return exception.ToString().ReplaceLineEndings(" ");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string? Complaint(string[] args, string folder)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exit = Application.Run(args, output, error, folder);
        var said = error.ToString();
        var report = Path.Combine(folder, "report.json");
        return exit is not (ExitCode.Done or ExitCode.NotReadable or ExitCode.RowsRejected) ? $"exit code {exit}"
            : said.Contains("the tool failed", StringComparison.Ordinal) ? $"{said} {last?.StackTrace}".ReplaceLineEndings(" ")
            : Control(output + said) is { } control ? $"control character U+{(int)control:X4}"
            : args[0] == "evaluate" && exit == ExitCode.Done && !File.Exists(report) ? "done without a report"
            : File.Exists(report) ? Unaccounted(report)
            : null;
    }

    private static char? Control(string text)
        => text.Where(c => (char.IsControl(c) && c is not ('\n' or '\r')) || c is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069')
            .Select(c => (char?)c).FirstOrDefault();

    // Every row of a file that was read to its end is used, ignored or rejected.
    private static string? Unaccounted(string report)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(report));
        foreach (var file in json.RootElement.GetProperty("files").EnumerateArray())
        {
            var rows = file.GetProperty("rows").GetInt64();
            var used = file.GetProperty("used").GetInt64();
            var ignored = file.GetProperty("ignored").EnumerateArray().Sum(entry => entry.GetProperty("rows").GetInt64());
            var rejected = file.GetProperty("rejectedRows").GetInt64();
            if (file.GetProperty("error").ValueKind == JsonValueKind.Null && rows != used + ignored + rejected)
            {
                return $"{file.GetProperty("file")}: {rows} rows, {used} used, {ignored} ignored, {rejected} rejected";
            }
        }

        return null;
    }

    private static ImmutableArray<(string Name, byte[] Bytes)> ReadSeeds()
    {
        var assembly = Assembly.GetExecutingAssembly();
        return
        [
            .. assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(name =>
            {
                using var stream = assembly.GetManifestResourceStream(name)!;
                using var bytes = new MemoryStream();
                stream.CopyTo(bytes);
                return (name[Prefix.Length..].Split('/')[0], bytes.ToArray());
            }),
        ];
    }
}
