using System.Globalization;

namespace AfterSales.Metrics.Cli.Reading;

/// <summary>What <c>--scale</c> and <c>--missing</c> say: <c>1..5</c> for every question, <c>NPS=0..10</c> for one, <c>IMAG*=7..1</c> for some, the low end
/// best; and which answers are none.</summary>
internal sealed class SurveyScales
{
    /// <summary>What people write instead of an answer.</summary>
    private static readonly HashSet<string> Nothing = new(StringComparer.OrdinalIgnoreCase)
    {
        "N/A", "NA", "N.A.", "n. a.", "k.A.", "k. A.", "keine Angabe", "keine Antwort", "weiß nicht", "weiss nicht", "no answer", "don't know", "dk", "-", "–", "—",
        "#N/A", "null", "none", "不适用", "未回答", "未作答", "不知道", "无", "拒答",
    };

    private readonly List<(string Question, SurveyScale Scale)> scales = [];
    private readonly List<(string Question, string Code)> missing = [];

    public static SurveyScales None { get; } = new();

    /// <summary>Whether no scale was given: the file itself must say them.</summary>
    public bool IsEmpty => scales.Count == 0;

    /// <summary>The questions that are named without a star.</summary>
    public IEnumerable<string> Named => scales.Select(s => s.Question).Where(q => q.Length > 0 && !q.EndsWith('*')).Distinct(StringComparer.OrdinalIgnoreCase);

    public static SurveyScales Parse(IEnumerable<string> scaleTexts, IEnumerable<string> missingTexts)
    {
        var all = new SurveyScales();
        foreach (var text in scaleTexts)
        {
            var (question, value) = Split(text);
            if (all.scales.Any(s => s.Question.Equals(question, StringComparison.OrdinalIgnoreCase)))
            {
                throw new InputException($"--scale is given twice{(question.Length == 0 ? string.Empty : " for " + SafeText.Of(question))}.");
            }

            all.scales.Add((question, ScaleOf(text, value)));
        }

        foreach (var (question, value) in missingTexts.Select(Split))
        {
            all.missing.AddRange(value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(c => (question, c)));
        }

        return all;
    }

    /// <summary>The scale of a question: its own, else that of the longest beginning with a star, else that of every question; null without one.</summary>
    public SurveyScale? Of(string question) => Best(scales.Select(s => s.Question), question) is { } key ? scales.Find(s => s.Question == key).Scale : null;

    /// <summary>Whether a text is written instead of an answer, or is a code of no answer of its question.</summary>
    public bool IsNoAnswer(string question, string text)
        => text.Length == 0 || Nothing.Contains(text)
            || missing.Exists(m => m.Code.Equals(text, StringComparison.OrdinalIgnoreCase) && Matches(m.Question, question));

    private static string? Best(IEnumerable<string> keys, string question)
        => keys.Where(k => Matches(k, question)).MaxBy(k => k.EndsWith('*') ? k.Length : k.Length * 2);

    private static bool Matches(string key, string question)
        => key.Length == 0 || (key.EndsWith('*') ? question.StartsWith(key[..^1], StringComparison.OrdinalIgnoreCase)
            : question.Equals(key, StringComparison.OrdinalIgnoreCase));

    private static (string Question, string Value) Split(string text)
    {
        var equals = text.LastIndexOf('=');
        return equals < 0 ? (string.Empty, text.Trim()) : (text[..equals].Trim(), text[(equals + 1)..].Trim());
    }

    private static SurveyScale ScaleOf(string text, string value)
    {
        var ends = value.Split("..");
        if (ends.Length == 2 && int.TryParse(ends[0], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var from)
            && int.TryParse(ends[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var to))
        {
            var scale = from < to ? new SurveyScale(from, to) : new SurveyScale(to, from, IsReversed: true);
            return scale.IsFair ? scale : throw new InputException($"--scale \"{SafeText.Of(text)}\" {SurveyScale.Rule}.");
        }

        throw new InputException($"--scale \"{SafeText.Of(text)}\" is none; give 1..5, a question's own as NPS=0..10, or 5..1 where the low end is the best.");
    }
}
