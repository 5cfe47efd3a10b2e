using System.CommandLine;
using System.Globalization;
using AfterSales.Metrics.Cli.Reading;
using Tomlyn;
using Tomlyn.Model;

namespace AfterSales.Metrics.Cli.Commands;

/// <summary>What options are set to: on the command line, else in <c>aftersales.toml</c> beside the data, where each has its own name.</summary>
internal sealed class Settings
{
    public const string FileName = "aftersales.toml";

    private readonly ParseResult line;
    private readonly Dictionary<string, IReadOnlyList<string>> file;

    private Settings(ParseResult line, Dictionary<string, IReadOnlyList<string>> file)
    {
        this.line = line;
        this.file = file;
    }

    /// <param name="folder">The folder of the data; null reads no file.</param>
    /// <param name="known">The names that the file may set.</param>
    public static Settings Of(ParseResult line, string? folder, IReadOnlyCollection<string> known)
    {
        var path = folder is null ? null : Path.Combine(folder, FileName);
        return new Settings(line, path is not null && File.Exists(path) ? Read(File.ReadAllText(path), known) : []);
    }

    public string? Text(Option<string?> option) => line.GetValue(option) ?? (List(option.Name) is { Count: > 0 } values ? values[^1] : null);

    public IReadOnlyList<string> Texts(Option<string[]> option) => line.GetValue(option) is { Length: > 0 } given ? given : List(option.Name);

    /// <summary>Mappings of the command line go before those of the file.</summary>
    public IReadOnlyList<string> Mappings(Option<string[]> option)
    {
        var given = line.GetValue(option) ?? [];
        var named = given.Select(TargetOf).ToHashSet(StringComparer.Ordinal);
        return [.. given, .. List(option.Name).Where(m => !named.Contains(TargetOf(m)))];
    }

    private static string TargetOf(string mapping) => mapping.Split('=')[0];

    private static Dictionary<string, IReadOnlyList<string>> Read(string text, IReadOnlyCollection<string> known)
    {
        TomlTable table;
        try
        {
            table = TomlSerializer.Deserialize(text, SettingsToml.Default.TomlTable) ?? [];
        }
        catch (Exception e) when (e is TomlException or FormatException or InvalidOperationException)
        {
            throw new InputException($"{FileName}: {e.Message.ReplaceLineEndings(" ")}", e);
        }

        var found = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var (key, value) in table)
        {
            if (!known.Contains(key))
            {
                throw new InputException($"{FileName} sets \"{SafeText.Of(key)}\"; it may set {string.Join(", ", known)}.");
            }

            found.Add("--" + key, Values(key, value));
        }

        return found;
    }

    private static List<string> Values(string key, object? value) => value switch
    {
        string text => [text],
        TomlArray many => [.. many.SelectMany(v => Values(key, v))],

        // [map] costs.amount = "Net" is a table in a table; [encoding] costs = "gb18030" is one.
        TomlTable table => [.. table.SelectMany(p => p.Value is TomlTable inner
            ? inner.SelectMany(q => Values(key, q.Value).Select(v => $"{p.Key}.{q.Key}={v}"))
            : Values(key, p.Value).Select(v => $"{p.Key}={v}"))],
        IFormattable number => [number.ToString(null, CultureInfo.InvariantCulture)],
        _ => throw new InputException($"{FileName}: {key} has a value that is no text, number, list or table."),
    };

    private IReadOnlyList<string> List(string option) => file.TryGetValue(option, out var values) ? values : [];
}
