using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace AfterSales.Metrics.Cli.Tests.Reading;

/// <summary>
/// What people have: the folders of <c>RealFiles</c>, as ERP, help desk, survey tools and Excel write them. Beside each stands, in a text of the same name,
/// what it is, with which options it is evaluated, and what is read of it or what the one line says.
/// </summary>
public sealed partial class RealFoldersTests : IDisposable
{
    private static readonly string[] Tables = ["figures", "departments", "months", "outcomes", "questions"];
    private static readonly string Root = Path.Combine(AppContext.BaseDirectory, "RealFiles");
    private readonly ToolRun run = new();

    public static TheoryData<string> Cases => [.. Directory.GetDirectories(Root).SelectMany(Directory.GetDirectories)
        .Select(f => Path.GetRelativePath(Root, f).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    /// <summary>The options with which a folder is evaluated.</summary>
    public static IReadOnlyList<string> OptionsOf(string name) => [.. File.ReadAllLines(Path.Combine(Root, name) + ".txt")
        .Where(l => l.StartsWith("> ", StringComparison.Ordinal)).SelectMany(l => Words().Matches(l[2..]).Select(m => m.Value.Trim('"')))];

    public void Dispose() => run.Dispose();

    [Theory]
    [MemberData(nameof(Cases))]
    public void Folder_AsPeopleHaveIt_IsReadAsWritten(string name)
    {
        var folder = Path.Combine(Root, name);
        var expected = File.ReadAllText(folder + ".txt").ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');

        run.Run(["evaluate", folder, .. OptionsOf(name)]);

        var actual = Describe(folder).ToList();
        if (!expected.Where(l => l.Length > 0 && l[0] is not ('#' or '>')).SequenceEqual(actual))
        {
            File.WriteAllLines(folder + ".actual", [.. expected.Where(l => l.Length > 0 && l[0] is '#' or '>'), .. actual]);
        }

        Assert.Equal(expected.Where(l => l.Length > 0 && l[0] is not ('#' or '>')), actual);
    }

    [Fact]
    public void Folders_AreAtLeastSixtyAndEachHasItsText()
    {
        Assert.True(Cases.Count >= 60);
        Assert.Equal(Cases.Count, Directory.GetDirectories(Root).SelectMany(g => Directory.GetFiles(g, "*.txt")).Count());
    }

    [GeneratedRegex("\"[^\"]*\"|[^ ]+")]
    private static partial Regex Words();

    private static string Safe(string text) => string.Concat(text.Select(c => char.IsControl(c) || c is '\u202E' ? $"\\u{(int)c:x4}" : c.ToString()));

    private IEnumerable<string> Describe(string folder)
    {
        yield return string.Create(CultureInfo.InvariantCulture, $"exit {run.ExitCode}");
        foreach (var line in run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            Assert.Equal(Safe(line.TrimEnd('\r')), line.TrimEnd('\r'));
            yield return line.TrimEnd('\r').Replace(folder, "…", StringComparison.Ordinal);
        }

        if (!run.HasReport)
        {
            yield break;
        }

        var json = run.Json;
        foreach (var line in json.GetProperty("files").EnumerateArray().SelectMany(DescribeFile))
        {
            yield return Safe(line);
        }

        if (json.GetProperty("unread").GetArrayLength() > 0)
        {
            yield return "not read: " + string.Join(", ", json.GetProperty("unread").EnumerateArray().Select(u => u.GetString()));
        }

        foreach (var line in json.GetProperty("sections").EnumerateArray().Where(IsOfAFile).SelectMany(DescribeSection))
        {
            yield return Safe(line);
        }
    }

    // Trends are of figures that other sections show already, and the account of the data is of the files above.
    private static bool IsOfAFile(JsonElement section) => section.GetProperty("id").GetString() is not ("trends" or "data");

    private static IEnumerable<string> DescribeFile(JsonElement file)
    {
        var ignored = file.GetProperty("ignored").EnumerateArray().ToList();
        var passed = ignored.Sum(i => i.GetProperty("rows").GetInt64());
        yield return $"{file.GetProperty("file")}: {file.GetProperty("rows")} rows, {file.GetProperty("used")} used, {passed} ignored, "
            + $"{file.GetProperty("rejectedRows")} rejected";
        foreach (var reason in ignored)
        {
            yield return $"  ignored from line {reason.GetProperty("firstLine")}: {reason.GetProperty("reason")}";
        }

        foreach (var row in file.GetProperty("rejected").EnumerateArray())
        {
            var source = row.GetProperty("source") is { ValueKind: JsonValueKind.String } name ? $"{name} " : string.Empty;
            yield return $"  rejected {source}line {row.GetProperty("line")}: {row.GetProperty("column")} “{row.GetProperty("value")}” "
                + row.GetProperty("rule");
        }

        foreach (var note in file.GetProperty("notes").EnumerateArray())
        {
            yield return $"  {note}";
        }
    }

    private static IEnumerable<string> DescribeSection(JsonElement section)
    {
        var id = section.GetProperty("id").GetString();
        yield return $"{id}: {section.GetProperty("finding")}";
        foreach (var figure in section.GetProperty("figures").EnumerateObject())
        {
            yield return $"  {figure.Name} = {Value(figure.Value)}";
        }

        foreach (var table in section.GetProperty("tables").EnumerateObject().Where(t => Tables.Contains(t.Name)))
        {
            foreach (var row in table.Value.EnumerateArray())
            {
                yield return $"  {table.Name}: {string.Join(", ", row.EnumerateObject().Select(c => Value(c.Value)).Where(v => v.Length > 0))}";
            }
        }

        foreach (var note in section.GetProperty("notes").EnumerateArray().Where(n => n.GetString()!.Contains(" --", StringComparison.Ordinal)))
        {
            yield return $"  {note}";
        }
    }

    private static string Value(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object when value.TryGetProperty("amount", out var amount) => $"{amount} {value.GetProperty("currency")}",
        JsonValueKind.Object when value.TryGetProperty("undefined", out var reason) => reason.ToString(),
        JsonValueKind.Object when value.TryGetProperty("value", out var number) => Value(number),
        JsonValueKind.Array => string.Join(" to ", value.EnumerateArray().Select(Value)),
        JsonValueKind.Number => value.GetDouble().ToString("0.######", CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };
}
