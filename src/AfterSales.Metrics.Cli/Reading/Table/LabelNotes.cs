namespace AfterSales.Metrics.Cli.Reading;

/// <summary>Labels that differ only by case or spaces: they stay two, and the report says so.</summary>
internal static class LabelNotes
{
    private const int MostLabels = 200_000;
    private const int MostShown = 5;

    public static void Add(RowAccount account, TextPool texts)
    {
        if (texts.Count > MostLabels)
        {
            account.Notes.Add(Say($"has {texts.Count:N0} different texts; whether some differ only in case or spaces is looked at up to {MostLabels:N0}."));
            return;
        }

        var alike = texts.Texts.Where(t => t.Any(char.IsLetter)).GroupBy(Folded, StringComparer.Ordinal).Where(g => g.Count() > 1).ToList();
        foreach (var group in alike.Take(MostShown))
        {
            var names = Listed(", ", group.Take(4).Select(t => Say($"“{SafeText.Of(t)}”")));
            account.Notes.Add(Say($"has labels that differ only in case or spaces, and are counted apart: {names}."));
        }

        if (alike.Count > MostShown)
        {
            account.Notes.Add(Say($"has {NumberText.Text(alike.Count - MostShown, "N0")} more such labels."));
        }
    }

    /// <summary>A label without what case, spaces and forms of writing add.</summary>
    public static string Folded(string text)
        => string.Join(' ', string.Concat(text.Select(Narrow)).ToUpperInvariant().Split((char[]?)null,
            StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Full-width forms as plain ones, whatever the machine knows of writing.</summary>
    private static char Narrow(char c) => c is >= '\uFF01' and <= '\uFF5E' ? (char)(c - 0xFEE0) : c == '\u3000' ? ' ' : c;
}
