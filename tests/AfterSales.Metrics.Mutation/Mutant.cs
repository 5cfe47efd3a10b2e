namespace AfterSales.Metrics.Mutation;

/// <summary>One change of one place: a number, where it is, what stands there, and what stands there instead.</summary>
internal sealed record Mutant(int Id, string Room, string File, int Line, string Kind, string Original, string Replacement)
{
    /// <summary>What names it in equivalents.txt, whatever moves around it.</summary>
    public string Key => $"{File}\t{Original}\t{Replacement}";

    public string Row => $"{Id}\t{Room}\t{File}\t{Line}\t{Kind}\t{Original}\t{Replacement}";

    public static Mutant Of(string row)
    {
        var parts = row.Split('\t');
        return new(int.Parse(parts[0], System.Globalization.CultureInfo.InvariantCulture), parts[1], parts[2],
            int.Parse(parts[3], System.Globalization.CultureInfo.InvariantCulture), parts[4], parts[5], parts[6]);
    }

    /// <summary>On one line, without what sets rows apart.</summary>
    public static string Flat(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
