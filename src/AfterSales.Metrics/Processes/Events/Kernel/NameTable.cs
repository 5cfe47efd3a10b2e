namespace AfterSales.Metrics.Processes;

/// <summary>Names and their codes from 0, in the order of their first appearance.</summary>
internal sealed class NameTable
{
    public const int Missing = -1;

    private readonly Dictionary<string, int> codes = new(StringComparer.Ordinal);
    private readonly List<string> names = [];

    public int Count => names.Count;

    public string this[int code] => names[code];

    public string? NameOf(int code) => code == Missing ? null : names[code];

    /// <summary>The code of a name, a new one for a new name; blank names have none.</summary>
    public int CodeOf(string? name)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            return Missing;
        }

        if (!codes.TryGetValue(name!, out var code))
        {
            code = names.Count;
            codes.Add(name!, code);
            names.Add(name!);
        }

        return code;
    }

    /// <summary>The codes here of another's names.</summary>
    public int[] CodesOf(IReadOnlyList<string> others)
    {
        var map = new int[others.Count];
        for (var i = 0; i < map.Length; i++)
        {
            map[i] = CodeOf(others[i]);
        }

        return map;
    }

    public IReadOnlyList<string> Names => names;
}
