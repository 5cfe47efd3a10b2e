using System.Text.RegularExpressions;

namespace AfterSales.Metrics.Scale.Tests.Database;

/// <summary>The statements that the rooms' READMEs print: what is tested is read from there, so that no other can be printed.</summary>
public static partial class Statement
{
    /// <summary>The rooms that print any.</summary>
    public static IReadOnlyList<string> Rooms { get; } =
    [
        .. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Readme"), "*.md")
            .Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal),
    ];

    /// <summary>The statement that fills a tally, in the words of DuckDB and PostgreSQL.</summary>
    /// <param name="room">The room.</param>
    /// <param name="tally">The tally, named on the statement's first line: <c>-- CostTally</c>.</param>
    /// <returns>The SQL.</returns>
    /// <exception cref="InvalidOperationException">The README has none, or several.</exception>
    public static string Of(string room, string tally)
    {
        var found = All(room).Where(sql => sql.StartsWith($"-- {tally}\n", StringComparison.Ordinal)).ToArray();
        return found.Length == 1 ? found[0] : throw new InvalidOperationException($"The README of {room} has {found.Length} statements for {tally}.");
    }

    /// <summary>All that a room prints.</summary>
    public static IEnumerable<string> All(string room)
    {
        var text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Readme", $"{room}.md"));
        var section = text.IndexOf("## From a database", StringComparison.Ordinal);
        return section < 0 ? [] : Fences().Matches(text[section..]).Select(match => match.Groups[1].Value);
    }

    [GeneratedRegex("```sql\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Fences();
}
