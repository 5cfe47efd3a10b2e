using AfterSales.Metrics.Cli.Reading;
using AfterSales.Metrics.Cli.Report;
using AfterSales.Metrics.Evaluation;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Cli.Sections;

/// <summary>How repairs end: the share of each outcome with its interval, over all and by category.</summary>
internal sealed class RepairsSection : Section
{
    private const int CategoriesShown = 14;
    private const int OutcomesTold = 8;

    private static readonly SectionOption<IReadOnlyList<string>> FixedOutcomes = new(
        "--fixed-outcomes",
        "outcomes",
        "The outcomes of repairs.csv that mean the product works again, parted by semicolons: \"Repaired;已修复\". Default: Fixed.",
        text => text is null ? ["Fixed"] : text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));

    public override IReadOnlyList<InputFile> Files { get; } = [RepairLine.File];

    public override IReadOnlyList<SectionOption> Options { get; } = [FixedOutcomes];

    public override EvaluationDomain? Domain => EvaluationDomain.Service;

    public override string Needs => "repairs.csv";

    public override ReportSection? Create(EvaluationRun run)
    {
        if (run.Records.Of(RepairLine.File) is not { Count: > 0 } all)
        {
            return null;
        }

        var repairs = run.Reading.Period is { } period ? all.Where(r => period.Contains(r.Date)).ToList() : all;
        var section = new ReportSection("repairs", Say("Repairs"));
        var outcomes = Shares(repairs, r => r.Outcome);
        var isFixed = Fixing(run);
        var isFixedKnown = all.Exists(r => isFixed(r));
        var share = FixedShare(repairs, isFixed);
        section.Finding = isFixedKnown && share.Value is { } value
            ? Say($"{Words.Percent(value)} of {Words.Count(repairs.Count, "repair")} ended with the product fixed.")
            : Say($"{Words.Count(repairs.Count, "repair")} ended in {Words.Count(outcomes.Count, "way")}.");
        section.Figures.Add(
            new KeyFigure("repairs", Say("Repairs"), Shown.Count(repairs.Count), repairs.Count == 0 ? string.Empty
                : Say($"{Words.Of(repairs.Min(r => r.Date))} to {Words.Of(repairs.Max(r => r.Date))}")));
        if (isFixedKnown)
        {
            section.Figures.Add(new KeyFigure(
                "fixed", FigureNames.Label("service.fixed"), Shown.Share(share), Say($"95 % interval {Shown.ShareInterval(share).Display}")));
        }

        section.MadeOf("repairs fixed", Parts(repairs, isFixed));
        AddTables(section, repairs, outcomes, isFixedKnown ? isFixed : null);
        AddOutcomeNote(section, run.Request.Get(FixedOutcomes), all, outcomes);
        section.Notes.Add(Say("Intervals are Wilson’s, at 95 %; outcomes that say nothing, as Unknown, count among all repairs."));
        if (isFixedKnown)
        {
            Offer(run, all, isFixed);
        }

        return section;
    }

    /// <summary>Which repairs left the product working, by the outcomes that were asked for.</summary>
    public static Func<RepairLine, bool> Fixing(EvaluationRun run)
    {
        var meant = run.Request.Get(FixedOutcomes).Select(LabelNotes.Folded).ToHashSet(StringComparer.Ordinal);
        return repair => meant.Contains(LabelNotes.Folded(repair.Outcome));
    }

    /// <summary>Outcomes that were asked for and are nobody's.</summary>
    private static void AddOutcomeNote(
        ReportSection section, IReadOnlyList<string> asked, List<RepairLine> all, List<(string Name, long Count, Estimate Share)> outcomes)
    {
        var there = all.Select(r => LabelNotes.Folded(r.Outcome)).ToHashSet(StringComparer.Ordinal);
        var absent = asked.Where(a => !there.Contains(LabelNotes.Folded(a))).ToList();
        if (absent.Count > 0)
        {
            var found = Listed(", ", outcomes.Take(OutcomesTold).Select(o => o.Name)) + (outcomes.Count > OutcomesTold ? " …" : string.Empty);
            section.Notes.Add(Say($"No repair ended as {Listed(" or ", absent)}. The outcomes are {found}; --fixed-outcomes says which of them mean that the product works again."));
        }
    }

    private static Estimate FixedShare(List<RepairLine> repairs, Func<RepairLine, bool> isFixed) => Proportion.Compute(repairs.Count(isFixed), repairs.Count);

    private static List<(string Name, long Count, Estimate Share)> Shares(List<RepairLine> repairs, Func<RepairLine, string> of)
        => [.. repairs.GroupBy(of, StringComparer.Ordinal)
            .Select(g => (Name: g.Key, Count: g.LongCount(), Share: Proportion.Compute(g.LongCount(), repairs.Count)))
            .OrderByDescending(g => g.Count)
            .ThenBy(g => g.Name, StringComparer.Ordinal)];

    private static void AddTables(ReportSection section, List<RepairLine> repairs, List<(string Name, long Count, Estimate Share)> outcomes,
        Func<RepairLine, bool>? isFixed)
    {
        section.Tables.Add(ShareTable("outcomes", Say("By outcome"), Say("Outcome"), outcomes));
        var barriers = repairs.Where(r => r.Barrier.Length > 0).ToList();
        if (isFixed is not null && repairs.Any(r => r.Category.Length > 0))
        {
            var categories = repairs.Where(r => r.Category.Length > 0)
                .GroupBy(r => r.Category, StringComparer.Ordinal)
                .Select(g => (Name: g.Key, Count: g.Count(), Share: FixedShare([.. g], isFixed)))
                .OrderByDescending(g => g.Count)
                .ToList();
            var shown = categories.Take(CategoriesShown).OrderByDescending(c => c.Share.Value).ToList();
            var (best, worst) = (shown[0], shown[^1]);
            var title = shown.Count == 1
                ? Say($"{best.Name}: {Words.Percent(best.Share.Value!.Value)} fixed")
                : Say($"{best.Name} is fixed most often, {worst.Name} least: {Words.Percent(best.Share.Value!.Value, 0)} against {Words.Percent(worst.Share.Value!.Value, 0)}");
            var description = Say("One dot for each category: the share of repairs that ended with the product fixed, the line being its 95 % interval.");
            section.Charts.Add(
                new ReportChart("repairs-fixed", title,
                    IntervalChart.Draw(
                        [.. shown.Select(c => new ChartEstimate { Label = c.Name, Estimate = c.Share })],
                        0,
                        1,
                        ReportChart.Caption("repairs-fixed", title, description, Say("of repairs")),
                        v => Words.Percent(v, 0))));
            var table = new ReportTable(
                "categories",
                Say("Fixed, by category"),
                new("category", Say("Category")),
                new("repairs", Say("Repairs")),
                new("fixed", Say("Fixed")),
                new("interval", Say("95 % interval")))
            {
                Shown = CategoriesShown,
                Total = Row(Say("All"), categories.Sum(c => c.Count), FixedShare([.. repairs.Where(r => r.Category.Length > 0)], isFixed)),
            };
            foreach (var category in categories)
            {
                table.Add(Row(category.Name, category.Count, category.Share));
            }

            section.Tables.Add(table);
        }

        if (barriers.Count > 0)
        {
            section.Tables.Add(
                ShareTable("barriers", Say($"What stood in the way, of {Words.Count(barriers.Count, "repair")} that say"), Say("Barrier"),
                    Shares(barriers, r => r.Barrier)));
        }
    }

    private static ReportTable ShareTable(string id, string title, string heading, List<(string Name, long Count, Estimate Share)> shares)
    {
        var table = new ReportTable(
            id, title, new("name", heading), new("repairs", Say("Repairs")), new("share", Say("Share")), new("interval", Say("95 % interval")))
        {
            Shown = 12,
            Total = [Shown.Text(Say("All")), Shown.Count(shares.Sum(s => s.Count)), shares.Count > 0 ? Shown.Share(1) : Shown.None(), Shown.Text(string.Empty)],
        };
        foreach (var (name, count, share) in shares)
        {
            table.Add(Row(name, count, share));
        }

        return table;
    }

    private static ReportValue[] Row(string name, long count, Estimate share)
        => [Shown.Text(name), Shown.Count(count), Shown.Share(share), Shown.ShareInterval(share)];

    private static Ingredient[] Parts(List<RepairLine> repairs, Func<RepairLine, bool> isFixed)
        => [new("fixed", Shown.Count(repairs.LongCount(isFixed))), new("repairs", Shown.Count(repairs.Count))];

    private static void Offer(EvaluationRun run, List<RepairLine> all, Func<RepairLine, bool> isFixed)
    {
        if (run.Reading.PeriodsOf(all.Select(r => r.Date)) is not { } periods)
        {
            return;
        }

        var before = all.Where(r => periods.Previous.Contains(r.Date)).ToList();
        var now = all.Where(r => periods.Current.Contains(r.Date)).ToList();
        run.Figures.Offer(new OfferedFigure
        {
            Domain = EvaluationDomain.Service,
            Name = "fixed",
            Variant = string.Join(";", run.Request.Get(FixedOutcomes)),
            Label = FigureNames.Label("service.fixed"),
            Direction = FigureDirection.HigherIsBetter,
            Format = FigureFormat.Percent,
            Periods = periods,
            Current = Measurement.Of(FixedShare(now, isFixed)),
            Parts = (now.Count(isFixed), now.Count),
            Previous = before.Count > 0 ? Measurement.Of(FixedShare(before, isFixed)) : null,
            Ingredients = Parts([.. all.Where(r => periods.Current.Contains(r.Date))], isFixed),
            PreviousIngredients = Parts(before, isFixed),
        });
    }
}
