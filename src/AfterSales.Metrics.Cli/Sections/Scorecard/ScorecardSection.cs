using AfterSales.Metrics.Cli.Reading;
using AfterSales.Metrics.Cli.Report;
using AfterSales.Metrics.Evaluation;

namespace AfterSales.Metrics.Cli.Sections;

/// <summary>The scorecard over the figures that the other sections offered: the verdict leads.</summary>
internal sealed class ScorecardSection : Section
{
    private const decimal SecondsPerHour = 3600;

    public override IReadOnlyList<InputFile> Files { get; } = [ScorecardLine.File];

    public override ReportSection? Create(EvaluationRun run)
    {
        if (run.Records.Of(ScorecardLine.File) is not { Count: > 0 } lines)
        {
            return null;
        }

        var offered = run.Figures.Figures.GroupBy(f => f.FullName, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Last(), StringComparer.Ordinal);
        var card = Scorecard.Compute([.. lines.GroupBy(line => line.Perspective, StringComparer.Ordinal).Select(group => new ScorecardPerspective
        {
            Name = group.Key,
            Figures = [.. group.Select(line => ToFigure(line, offered.GetValueOrDefault(line.Figure)))],
        })]);
        var section = new ReportSection("scorecard", Say("Scorecard")) { Finding = Finding(card) };
        section.Figures.Add(new KeyFigure("verdict", Say("Verdict"), Shown.Text(Say(Words.Small(card.Verdict.ToString())), ToneOf(card.Verdict))));
        section.Figures.Add(new KeyFigure("composite", Say("Composite"), Shown.Share(card.Headline), Say("100 % is on target")));
        section.Figures.Add(new KeyFigure("cappedComposite", Say("Capped by failed must-haves"), Shown.Share(card.CappedComposite)));
        section.Figures.Add(new KeyFigure("coverage", Say("Coverage"), Shown.Share(card.Coverage), Say("weight of the figures that have values")));
        section.Figures.Add(new KeyFigure("worst", Say("If all missing were worst"), Shown.Share(card.Worst)));
        section.Figures.Add(new KeyFigure("best", Say("If all missing were best"), Shown.Share(card.Best)));
        section.MadeOf("composite cappedComposite worst best", [.. card.Perspectives.Where(p => p.Score.IsDefined).SelectMany(p => new Ingredient[]
        {
            new($"weight.{p.Name}", Shown.Number(p.Weight)),
            new($"weighted.{p.Name}", Shown.Score(p.Weighted, 4), Say("weight × attainment")),
        })]);
        section.MadeOf("verdict", section.Figures.Where(f => f.Key is "cappedComposite" or "coverage").Select(f => new Ingredient(f.Key, f.Value)).ToArray());
        section.MadeOf("coverage", new Ingredient("missing", Shown.Count(card.Missing.Count), Say("figures without a value")));
        section.Tables.Add(Table(card, lines, offered));
        foreach (var missing in card.Missing)
        {
            section.Notes.Add(offered.ContainsKey(missing.Figure.Name)
                ? Say($"{missing.Figure.Name} has no value: it counts neither as 0 nor as on target.")
                : Say($"No figure of this run is called {missing.Figure.Name}: it counts as missing."));
        }

        return section;
    }

    private static ScorecardFigure ToFigure(ScorecardLine line, OfferedFigure? figure)
    {
        var unit = figure?.Current.Kind == MeasurementKind.Time ? SecondsPerHour : 1;
        return new ScorecardFigure
        {
            Name = line.Figure,
            Weight = line.Weight,
            Value = figure?.Current ?? Measurement.Undefined(UndefinedReason.NoData),
            Attainment = AttainmentRule.Capped((double)(line.Base * unit), (double)(line.Target * unit)),
            MustHave = line.Must is { } threshold
                ? new MustHave { Threshold = (double)(threshold * unit), Side = line.Target > line.Base ? MustHaveSide.AtLeast : MustHaveSide.AtMost }
                : null,
        };
    }

    private static ReportTable Table(ScorecardResult card, IReadOnlyList<ScorecardLine> lines, Dictionary<string, OfferedFigure> offered)
    {
        var goals = lines.ToDictionary(l => l.Figure, StringComparer.Ordinal);
        var table = new ReportTable(
            "card",
            Say("What each figure attains: 0 % at its base, 100 % on target"),
            new("perspective", Say("Perspective")),
            new("figure", Say("Figure")),
            new("value", Say("Value")),
            new("base", Say("Base"), ColumnPlace.PageAndData),
            new("target", Say("Target")),
            new("attainment", Say("Attained")),
            new("part", Say("Part of the composite")),
            new("must", Say("Must-have")));
        foreach (var figure in card.Perspectives.SelectMany(p => p.Figures))
        {
            var known = offered.GetValueOrDefault(figure.Figure.Name);
            table.Add(
                Shown.Text(figure.Perspective),
                Shown.Text(known?.Label ?? figure.Figure.Name) with { Small = figure.Figure.Name },
                known is null ? Shown.None(Say("no data")) : FigureText.Value(known.Current, known.Format),
                Limit(known, goals[figure.Figure.Name].Base),
                Limit(known, goals[figure.Figure.Name].Target),
                Shown.Share(figure.Attainment),
                Shown.Share(figure.Share),
                Must(figure));
        }

        return table;
    }

    private static ReportValue Limit(OfferedFigure? known, decimal limit)
        => known is null ? Shown.Number(limit) : FigureText.Value(FigureText.Target(limit, known), known.Format);

    private static ReportValue Must(FigureScore figure) => figure.MustHave switch
    {
        null => Shown.None(),
        MustHaveStatus.Missing => Shown.Text(Say("missing"), Tone.Bad),
        MustHaveStatus.Failed => Shown.Text(figure.IsProven == true ? Say("failed") : Say("failed, may be chance"), Tone.Bad),
        _ => Shown.Text(figure.IsProven == true ? Say("passed") : Say("passed, may be chance"), Tone.Good),
    };

    private static Tone ToneOf(ScorecardVerdict verdict) => verdict switch
    {
        ScorecardVerdict.Met => Tone.Good,
        ScorecardVerdict.Unproven => Tone.Plain,
        _ => Tone.Bad,
    };

    private static string Finding(ScorecardResult card) => card.Verdict switch
    {
        ScorecardVerdict.Failed => Say($"Failed: {Listed(", ", card.Failed.Select(f => f.Figure.Name))} missed what must be met, whatever the score is."),
        ScorecardVerdict.Unproven => Say($"Unproven: {Words.Count(card.Missing.Count, "figure")} without a value; the score alone proves nothing."),
        ScorecardVerdict.Below => Say($"Below the mark: {Words.Percent(card.Headline.Value!.Value)} of what was aimed at."),
        _ => Say($"Met: {Words.Percent(card.Headline.Value!.Value)} of what was aimed at."),
    };
}
