using AfterSales.Metrics.Cli.Report;
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
            ChangeKind.Important or ChangeKind.Changed => (Say("real"), change.Direction switch
            {
                ChangeDirection.Better => Tone.Good,
                ChangeDirection.Worse => Tone.Bad,
                _ => Tone.Plain,
            }),
            ChangeKind.Signal => (Say("beyond what its history varies by"), Tone.Plain),
            ChangeKind.Noise => (Say("within what its history varies by"), Tone.Muted),
            ChangeKind.Same => (Say("no change that matters"), Tone.Muted),
            ChangeKind.Unclear => (Say("may be chance"), Tone.Muted),
            ChangeKind.NoBasis => (Say("cannot be told"), Tone.Muted),
            ChangeKind.Missing => (Say("no value"), Tone.Muted),
            _ => (Say("another definition"), Tone.Muted),
        };
        return Shown.Text(words, tone);
    }

    public static string Part(FigureKeyPart part) => part switch
    {
        FigureKeyPart.Definition => Say("definition"),
        FigureKeyPart.Version => Say("version of the definition"),
        FigureKeyPart.Unit => Say("unit"),
        FigureKeyPart.Currency => Say("currency"),
        FigureKeyPart.Calendar => Say("calendar"),
        FigureKeyPart.Segment => Say("part of the records"),
        _ => Say("account of the records"),
    };

    /// <summary>A key, as far as it changed.</summary>
    public static string Meaning(FigureKey key, IReadOnlyList<FigureKeyPart> changed) => Listed("; ", changed.Select(part => part switch
    {
        FigureKeyPart.Definition => key.Definition,
        FigureKeyPart.Version => Say($"{key.Definition}, version {key.Version}"),
        FigureKeyPart.Unit => key.Unit ?? Say("no unit"),
        FigureKeyPart.Currency => key.Currency ?? Say("no currency"),
        FigureKeyPart.Calendar => key.Calendar ?? Say("no calendar"),
        FigureKeyPart.Segment => key.Segment ?? Say("all records"),
        _ => key.Account ?? Say("not told"),
    }));
}
