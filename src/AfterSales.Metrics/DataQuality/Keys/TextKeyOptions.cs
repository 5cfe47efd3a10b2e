using System.Text;
using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.DataQuality;

/// <summary>Tables of the caller's for text keys: nothing of the kind is built in, for it would be wrong somewhere.</summary>
public sealed partial record TextKeyOptions
{
    /// <summary>No table.</summary>
    public static TextKeyOptions Default { get; } = new();

    /// <summary>What reads as something else, looked for in the folded text, the longest first.</summary>
    /// <value>None.</value>
    public IReadOnlyList<TextReplacement> Replacements
    {
        get;
        init => field = FrozenList.Own(Guard.Items(value));
    } = FrozenList<TextReplacement>.Empty;

    /// <summary>Legal forms dropped at the end of a key as long as something stays: GmbH, Ltd, 有限公司.</summary>
    /// <value>None.</value>
    public IReadOnlyList<string> LegalForms
    {
        get;
        init => field = FrozenList.Own(Guard.Items(value));
    } = FrozenList<string>.Empty;

    internal string Replace(string folded)
    {
        var table = Replacements.Select(replacement => (From: NormalForm.Fold(replacement.From), replacement.To))
            .OrderByDescending(row => row.From.Length).ToArray();
        var replaced = new StringBuilder(folded.Length);
        for (var i = 0; i < folded.Length;)
        {
            var row = Array.FindIndex(table, row => row.From.Length > 0 && string.CompareOrdinal(folded, i, row.From, 0, row.From.Length) == 0);
            _ = row < 0 ? replaced.Append(folded[i]) : replaced.Append(table[row].To);
            i += row < 0 ? 1 : table[row].From.Length;
        }

        return replaced.ToString();
    }

    internal string WithoutLegalForm(string key)
    {
        var forms = LegalForms.Select(form => NormalForm.TextKey(form)).Where(form => form.Length > 0).OrderByDescending(form => form.Length).ToArray();
        while (forms.FirstOrDefault(form => IsEnd(key, form)) is { } form)
        {
            key = key.Substring(0, key.Length - form.Length).TrimEnd(' ');
        }

        return key;
    }

    // A word of its own, or the end of a text whose script writes no spaces.
    private static bool IsEnd(string key, string form)
        => key.Length > form.Length && key.EndsWith(form, StringComparison.Ordinal)
            && (key[key.Length - form.Length - 1] == ' ' || UnicodeClasses.Of(form[0]) == UnicodeClasses.OtherLetter);
}
