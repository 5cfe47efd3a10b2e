using System.Globalization;
using System.Text.Json;
using AfterSales.Metrics.Cli.Reading;
using AfterSales.Metrics.Evaluation;

namespace AfterSales.Metrics.Cli.History;

/// <summary>Reads stored reports: files, and folders of them. One that cannot be used is left out with one line that says why, and what to do.</summary>
internal sealed class StoredReports
{
    private const long Largest = 1L << 29;

    private readonly List<StoredReport> reports = [];
    private readonly List<string> errors = [];

    private StoredReports()
    {
    }

    /// <summary>In the order given, those of a folder by name.</summary>
    public IReadOnlyList<StoredReport> Reports => reports;

    /// <summary>One line for each report that was left out.</summary>
    public IReadOnlyList<string> Errors => errors;

    /// <param name="paths">Files, and folders whose reports, and those of the folders in them, are read.</param>
    /// <param name="isInvented">Whether the evaluation now is of invented records: both must be, or neither.</param>
    /// <exception cref="InputException">A path leads nowhere.</exception>
    public static StoredReports Read(IReadOnlyList<string> paths, string currentDirectory, bool isInvented)
    {
        var stored = new StoredReports();
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            var full = Path.GetFullPath(path, currentDirectory);
            if (File.Exists(full))
            {
                if (known.Add(full))
                {
                    stored.Add(full, path, isInvented, isNamed: true);
                }
            }
            else if (Directory.Exists(full))
            {
                foreach (var file in FilesOf(full).Where(known.Add))
                {
                    stored.Add(file, Path.Combine(path, Path.GetRelativePath(full, file)), isInvented, isNamed: false);
                }
            }
            else
            {
                throw new InputException($"--history \"{path}\" is neither a report.json nor a folder of them.");
            }
        }

        return stored;
    }

    private static IEnumerable<string> FilesOf(string folder)
        => Directory.GetFiles(folder, "*.json").Concat(Directory.GetDirectories(folder).SelectMany(inner => Directory.GetFiles(inner, "*.json")))
            .OrderBy(f => f, StringComparer.Ordinal);

    /// <param name="isNamed">Whether the user named this very file: in a folder, JSON of another kind is no report and no mistake.</param>
    private void Add(string file, string name, bool isInvented, bool isNamed)
    {
        try
        {
            if (ReadFile(file, isInvented, isNamed) is { } records)
            {
                reports.Add(new StoredReport(name, records));
            }
        }
        catch (JsonException e)
        {
            var where = e.LineNumber is { } line ? string.Create(CultureInfo.InvariantCulture, $" on line {line + 1}") : string.Empty;
            var what = e.LineNumber is null ? e.Message : "it is no JSON";
            errors.Add($"{name}: is damaged{where}: {what}; write it again with aftersales evaluate, or take it away.");
        }
        catch (ArgumentException e)
        {
            errors.Add($"{name}: is damaged: {e.Message.ReplaceLineEndings(" ")}; write it again with aftersales evaluate, or take it away.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InputException or OverflowException)
        {
            errors.Add($"{name}: {e.Message.ReplaceLineEndings(" ")}");
        }
    }

    private static List<EvaluationRecord>? ReadFile(string file, bool isInvented, bool isNamed)
    {
        using var stream = File.OpenRead(file);
        if (stream.Length > Largest)
        {
            throw new InputException("is larger than 512 MB, the most that is read of a stored report.");
        }

        using var document = JsonDocument.Parse(stream);
        var json = document.RootElement;
        var isObject = json.ValueKind == JsonValueKind.Object;
        var schema = isObject && json.TryGetProperty("schema", out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        if (ReportSchema.VersionOf(schema) is not { } version)
        {
            return isNamed ? throw new InputException("is no report of this tool: its schema is not aftersales-report.") : null;
        }

        if (ReportSchema.WhyNot(version) is { } why)
        {
            throw new InputException(why);
        }

        if (!json.TryGetProperty("invented", out var invented) || invented.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
        {
            throw new JsonException("\"invented\" must be true or false");
        }

        return invented.GetBoolean() == isInvented
            ? [.. EvaluatedJson.List(json, "evaluated").Select(EvaluatedJson.Read)]
            : throw new InputException(isInvented
                ? "is of somebody's records, and the sample is invented: say which folder to evaluate."
                : "is of the sample's invented records, which are nobody's: take it away.");
    }
}
