using AfterSales.Metrics.Cli.Report;
using AfterSales.Metrics.Evaluation;
using AfterSales.Metrics.Resources;
using NodaTime;

namespace AfterSales.Metrics.Cli.Sections;

/// <summary>What the bookings say about cases: agreed times kept, cases opened again, backlog and its age, and whether the first visit fixed it.</summary>
internal sealed class CasesSection : Section
{
    public override EvaluationDomain? Domain => EvaluationDomain.Service;

    public override string Needs => "bookings.csv";

    public override ReportSection? Create(EvaluationRun run)
    {
        if (run.Records.Of(BookingLine.File) is not { Count: > 0 } all)
        {
            return null;
        }

        var zone = run.Reading.Zone;
        var hasCalendar = run.Records.Has(CalendarLine.File);
        var window = UtilizationSection.WindowOf(all, run.Reading);
        var roster = CalendarBuilder.Roster(run.Records.Of(CalendarLine.File), zone);
        var lines = all.Where(l => window.Contains(l.Start)).ToList();
        var sla = SlaPart.Of(lines, roster, hasCalendar, window.End);
        var book = CaseBook.Of(all.Select(l => l.ToCaseBooking()), window, zone);
        if (sla.Count == 0 && book.Cases.Count == 0 && lines.TrueForAll(l => l.Reopened is null))
        {
            return null;
        }

        var section = new ReportSection("cases", Say("Cases"));
        AddSla(section, sla);
        AddReopened(section, lines);
        if (book.Cases.Count > 0)
        {
            var backlog = CaseBacklog.Compute(book.Cases, window);
            section.Finding = Finding(backlog, sla);
            BacklogPart.Add(section, book, backlog, window, hasCalendar ? roster.DefaultCalendar : null);
            VisitPart.Add(section, book, window.End);
        }
        else
        {
            section.Finding = sla.Count > 0 && sla[0].Result.Headline.Value is { } kept ? Say($"SLA attainment is {Words.Percent(kept)}: so many of the agreed times were kept.")
                : Say("Bookings name no cases.");
            section.Notes.Add(Say("No booking names a case: backlog, times and repeat visits cannot be told."));
        }

        OfferFigures(run, all, roster, window.End);
        return section;
    }

    private static string Finding(CaseBacklogResult backlog, IReadOnlyList<(string Key, string Basis, SlaAttainmentResult Result)> sla)
    {
        var open = Say($"{Shown.Count(backlog.OpenAtEnd).Display} of {Words.Count(backlog.OpenAtStart + backlog.Arrived, "case")} {(backlog.OpenAtEnd == 1 ? "is" : "are")} open");
        if (backlog.OldestAge.Value is { } oldest)
        {
            open = Say($"{open}, the oldest for {Words.Days(oldest)}");
        }

        return sla.Count > 0 && sla[0].Result.Headline.Value is { } kept ? Say($"SLA attainment is {Words.Percent(kept)}; {open}.") : Say($"{open}.");
    }

    private static void AddSla(ReportSection section, IReadOnlyList<(string Key, string Basis, SlaAttainmentResult Result)> sla)
    {
        if (sla.Count == 0)
        {
            return;
        }

        foreach (var (key, basis, result) in sla)
        {
            section.Figures.Add(
                new KeyFigure(
                    key == "flag" ? "slaMet" : $"slaMet.{key}",
                    Say($"{FigureNames.Label("service.sla-met")}, {basis}"), Shown.Share(result.Headline),
                    Range(result.Headline)));
            section.MadeOf(section.Figures[^1].Key, SlaPart.Ingredients(result));
        }

        section.Tables.Add(SlaPart.Table(sla));
        section.Notes.Add(Say("Open cases that still have time are neither kept nor missed; the intervals are Wilson’s."));
    }

    private static void AddReopened(ReportSection section, IReadOnlyList<BookingLine> lines)
    {
        if (Reopened(lines) is { } reopened)
        {
            section.Figures.Add(
                new KeyFigure("reopened", FigureNames.Label("service.reopened"), Shown.Share(reopened.Headline),
                    Say($"{Range(reopened.Headline)}; {reopened.Reopened} of {Words.Count(reopened.ResolvedOnce, "case")}")));
            section.MadeOf("reopened", Parts(reopened));
        }
    }

    /// <summary>Null where no booking says how often its case was opened again.</summary>
    private static ReopenRateResult? Reopened(IReadOnlyList<BookingLine> lines)
        => ReopenRate.OfBookings(lines.Select(l => l.ToCaseBooking())) is { Cases: > 0 } found ? found : null;

    private static Ingredient[] Parts(ReopenRateResult? rate) => rate is null ? []
        : [new("reopened", Shown.Count(rate.Reopened)), new("resolved", Shown.Count(rate.ResolvedOnce), Say("at least once"))];

    private static string Range(Estimate estimate) => Say($"95 % interval {Shown.ShareInterval(estimate).Display}");

    private static void OfferFigures(EvaluationRun run, IReadOnlyList<BookingLine> lines, Roster roster, Instant asOf)
    {
        var zone = run.Reading.Zone;
        if (run.Reading.PeriodsOf(lines.Select(l => l.Start.InZone(zone).Date)) is not { } periods)
        {
            return;
        }

        Offer(
            "sla-met",
            FigureNames.Label("service.sla-met"),
            FigureDirection.HigherIsBetter,
            some => Sla(some)?.Result.Headline,
            some => Sla(some) is { } met ? SlaPart.Ingredients(met.Result) : [],
            Sla(In(periods.Current))?.Key ?? string.Empty,
            Sla(In(periods.Current))?.Result is { } kept ? (kept.Met, kept.Met + kept.Missed) : null);
        Offer("reopened", FigureNames.Label("service.reopened"), FigureDirection.LowerIsBetter, some => Reopened(some)?.Headline,
            some => Parts(Reopened(some)), string.Empty);

        (string Key, string Basis, SlaAttainmentResult Result)? Sla(IReadOnlyList<BookingLine> some)
            => SlaPart.Of(some, roster, run.Records.Has(CalendarLine.File), asOf) is { Count: > 0 } found ? found[0] : null;

        void Offer(string name, string label, FigureDirection direction, Func<IReadOnlyList<BookingLine>, Estimate?> share,
            Func<IReadOnlyList<BookingLine>, Ingredient[]> ingredients, string variant, (decimal, decimal)? parts = null)
        {
            if (share(In(periods.Current)) is { } current)
            {
                run.Figures.Offer(new OfferedFigure
                {
                    Domain = EvaluationDomain.Service,
                    Name = name,
                    Variant = variant,
                    Label = label,
                    Direction = direction,
                    Format = FigureFormat.Percent,
                    Periods = periods,
                    Parts = parts,
                    Current = Measurement.Of(current),
                    Previous = share(In(periods.Previous)) is { } previous ? Measurement.Of(previous) : null,
                    Ingredients = ingredients(In(periods.Current)),
                    PreviousIngredients = ingredients(In(periods.Previous)),
                });
            }
        }

        List<BookingLine> In(ReportingPeriod period) => [.. lines.Where(l => period.Contains(l.Start.InZone(zone).Date))];
    }
}
