using System.Globalization;
using AfterSales.Metrics.Evaluation;

namespace AfterSales.Metrics.Cli.Sections;

/// <summary>What can be said of changes and of definitions, in words.</summary>
internal static class HistoryWords
{
    /// <summary>Words on the page, the name of the kind in report.json.</summary>
    public static ReportValue Verdict(ScreenedChange change)
    {
        var (words, tone) = change.Kind switch
        {
            ChangeKind.Important or ChangeKind.Changed => ("real", change.Direction switch
            {
                ChangeDirection.Better => Tone.Good,
                ChangeDirection.Worse => Tone.Bad,
                _ => Tone.Plain,
            }),
            ChangeKind.Signal => ("beyond what its history varies by", Tone.Plain),
            ChangeKind.Noise => ("within what its history varies by", Tone.Muted),
            ChangeKind.Same => ("no change that matters", Tone.Muted),
            ChangeKind.Unclear => ("may be chance", Tone.Muted),
            ChangeKind.NoBasis => ("cannot be told", Tone.Muted),
            ChangeKind.Missing => ("no value", Tone.Muted),
            _ => ("another definition", Tone.Muted),
        };
        return ReportValue.Text(words, tone);
    }

    public static string Part(FigureKeyPart part) => part switch
    {
        FigureKeyPart.Definition => "definition",
        FigureKeyPart.Version => "version of the definition",
        FigureKeyPart.Unit => "unit",
        FigureKeyPart.Currency => "currency",
        FigureKeyPart.Calendar => "calendar",
        FigureKeyPart.Segment => "part of the records",
        _ => "account of the records",
    };

    /// <summary>A key, as far as it changed.</summary>
    public static string Meaning(FigureKey key, IReadOnlyList<FigureKeyPart> changed) => string.Join("; ", changed.Select(part => part switch
    {
        FigureKeyPart.Definition => key.Definition,
        FigureKeyPart.Version => string.Create(CultureInfo.InvariantCulture, $"{key.Definition}, version {key.Version}"),
        FigureKeyPart.Unit => key.Unit ?? "no unit",
        FigureKeyPart.Currency => key.Currency ?? "no currency",
        FigureKeyPart.Calendar => key.Calendar ?? "no calendar",
        FigureKeyPart.Segment => key.Segment ?? "all records",
        _ => key.Account ?? "not told",
    }));
}
