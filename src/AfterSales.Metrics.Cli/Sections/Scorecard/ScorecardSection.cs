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
        var section = new ReportSection("scorecard", "Scorecard") { Finding = Finding(card) };
        section.Figures.Add(new KeyFigure("verdict", "Verdict", ReportValue.Text(Words.Small(card.Verdict.ToString()), ToneOf(card.Verdict))));
        section.Figures.Add(new KeyFigure("composite", "Composite", ReportValue.Share(card.Composite), "1 is on target"));
        section.Figures.Add(new KeyFigure("cappedComposite", "Capped by failed must-haves", ReportValue.Share(card.CappedComposite)));
        section.Figures.Add(new KeyFigure("coverage", "Coverage", ReportValue.Share(card.Coverage), "weight of the figures that have values"));
        section.Figures.Add(new KeyFigure("worst", "If all missing were worst", ReportValue.Share(card.Worst)));
        section.Figures.Add(new KeyFigure("best", "If all missing were best", ReportValue.Share(card.Best)));
        section.MadeOf("composite cappedComposite worst best", [.. card.Perspectives.Where(p => p.Score.IsDefined).SelectMany(p => new Ingredient[]
        {
            new($"weight.{p.Name}", ReportValue.Number(p.Weight)),
            new($"weighted.{p.Name}", ReportValue.Score(Figure.Of((double)p.Weight * p.Score.Value!.Value), 4), "weight × attainment"),
        })]);
        section.MadeOf("verdict", section.Figures.Where(f => f.Key is "cappedComposite" or "coverage").Select(f => new Ingredient(f.Key, f.Value)).ToArray());
        section.MadeOf("coverage", new Ingredient("missing", ReportValue.Count(card.Missing.Count), "figures without a value"));
        section.Tables.Add(Table(card, offered));
        foreach (var missing in card.Missing)
        {
            section.Notes.Add(offered.ContainsKey(missing.Figure.Name)
                ? $"{missing.Figure.Name} has no value: it counts neither as 0 nor as on target."
                : $"No figure of this run is called {missing.Figure.Name}: it counts as missing.");
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

    private static ReportTable Table(ScorecardResult card, Dictionary<string, OfferedFigure> offered)
    {
        var table = new ReportTable(
            "card",
            "What each figure attains: 0 at its base, 1 on target",
            new("perspective", "Perspective"),
            new("figure", "Figure"),
            new("value", "Value"),
            new("attainment", "Attained"),
            new("part", "Part of the composite"),
            new("must", "Must-have"));
        foreach (var figure in card.Perspectives.SelectMany(p => p.Figures))
        {
            var known = offered.GetValueOrDefault(figure.Figure.Name);
            table.Add(
                ReportValue.Text(figure.Perspective),
                ReportValue.Text(known?.Label ?? figure.Figure.Name) with { Small = figure.Figure.Name },
                known is null ? ReportValue.None("no data") : FigureText.Value(known.Current, known.Format),
                ReportValue.Share(figure.Attainment),
                ReportValue.Share(figure.Share),
                Must(figure));
        }

        return table;
    }

    private static ReportValue Must(FigureScore figure) => figure.MustHave switch
    {
        null => ReportValue.None(),
        MustHaveStatus.Missing => ReportValue.Text("missing", Tone.Bad),
        MustHaveStatus.Failed => ReportValue.Text(figure.IsProven == true ? "failed" : "failed, may be chance", Tone.Bad),
        _ => ReportValue.Text(figure.IsProven == true ? "passed" : "passed, may be chance", Tone.Good),
    };

    private static Tone ToneOf(ScorecardVerdict verdict) => verdict switch
    {
        ScorecardVerdict.Met => Tone.Good,
        ScorecardVerdict.Unproven => Tone.Plain,
        _ => Tone.Bad,
    };

    private static string Finding(ScorecardResult card) => card.Verdict switch
    {
        ScorecardVerdict.Failed => $"Failed: {string.Join(", ", card.Failed.Select(f => f.Figure.Name))} missed what must be met, whatever the score is.",
        ScorecardVerdict.Unproven => $"Unproven: {Words.Count(card.Missing.Count, "figure")} without a value; the score alone proves nothing.",
        ScorecardVerdict.Below => $"Below the mark: {NumberText.Percent(card.Composite.Value!.Value)} of what was aimed at.",
        _ => $"Met: {NumberText.Percent(card.Composite.Value!.Value)} of what was aimed at.",
    };
}
