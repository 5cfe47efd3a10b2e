using AfterSales.Metrics.Cli.Report;
using AfterSales.Metrics.Costs;
using AfterSales.Metrics.Evaluation;
using AfterSales.Metrics.Resources;
using AfterSales.Metrics.Statistics;
using AfterSales.Metrics.Trends;
using NodaTime;

namespace AfterSales.Metrics.Cli.Sections;

/// <summary>Every figure of the evaluation as a series, from the same records and by the same members of the library as its own section.</summary>
internal sealed class MonthlyFigures
{
    /// <summary>A month without records in its first or last week is not covered, as <see cref="FigurePeriods"/> has it.</summary>
    private const int SparseDays = 6;

    /// <summary>A stray date makes no series of a hundred thousand months.</summary>
    private const int MostYears = 200;

    private const int LastYear = 8700;

    private readonly List<MonthlyFigure> all = [];
    private readonly EvaluationRun run;

    private MonthlyFigures(EvaluationRun run) => this.run = run;

    /// <summary>In the order of the report; a series needs room for a forecast before the calendar of series ends.</summary>
    public IReadOnlyList<MonthlyFigure> All => all.FindAll(figure => figure.Series.Start?.Year < LastYear);

    public static MonthlyFigures Of(EvaluationRun run)
    {
        var figures = new MonthlyFigures(run);
        figures.AddCosts();
        figures.AddBookings();
        figures.AddRepairs();
        figures.AddReturns();
        figures.AddSurvey();
        figures.AddClaims();
        for (var i = 0; i < figures.all.Count && !run.Past.IsEmpty; i++)
        {
            figures.all[i] = StoredMonths.Fill(run, figures.all[i]);
        }

        return figures;
    }

    /// <summary>By full name alone.</summary>
    public MonthlyFigure? Named(string name) => All.FirstOrDefault(figure => figure.Name == name);

    /// <summary>By full name, or by the part after its domain; costs of one department as <c>costs.net.Workshop</c>.</summary>
    public MonthlyFigure? Find(string name)
    {
        var found = all.Find(f => Same(f.Name, name)) ?? all.Find(f => Same(f.Name[(f.Name.IndexOf('.', StringComparison.Ordinal) + 1)..], name));
        const string Costs = "costs.net.";
        return found is not null || !name.StartsWith(Costs, StringComparison.OrdinalIgnoreCase)
            || run.Records.Of(CostLine.File) is not { Count: > 0 } lines
            ? found
            : CostsOf(name, Say($"Net cost of {name[Costs.Length..]}"), lines, lines.Days(k => Same(lines.Texts[k.Department], name[Costs.Length..])));

        static bool Same(string a, string b) => a.Equals(b, StringComparison.OrdinalIgnoreCase);
    }

    private void AddCosts()
    {
        if (run.Records.Of(CostLine.File) is { Count: > 0 } lines
            && CostsOf("costs.net", Say("Net cost"), lines, lines.Days()) is { } costs)
        {
            all.Add(costs);
        }
    }

    /// <param name="own">The days' sums that count; a month of the ledger without any of them is one of nothing.</param>
    private static MonthlyFigure? CostsOf(string name, string label, CostGroups costs, IReadOnlyList<(LocalDate Date, CostSums Sums)> own)
    {
        if (own.Count == 0)
        {
            return null;
        }

        var currency = costs.Currency;
        var totals = PeriodTotals.Compute(own.Select(d => new DatedMoney { Date = d.Date, Amount = Money.Of(d.Sums.Net, currency) }), currency)
            .Periods.ToDictionary(p => p.Period.Start, p => (double)p.Amount.Amount);
        return Monthly(
            name, label, FigureFormat.Amount, FigureDirection.LowerIsBetter, costs.Days(), d => d.Date,
            month => totals.GetValueOrDefault(FirstOf(month[0].Date))) with
        {
            Unit = currency.Code,
        };
    }

    private void AddBookings()
    {
        if (run.Records.Of(BookingLine.File) is not { Count: > 0 } lines)
        {
            return;
        }

        var zone = run.Reading.Zone;
        var roster = CalendarBuilder.Roster(run.Records.Of(CalendarLine.File), zone);
        var (first, last) = (lines.Min(l => l.Start).InZone(zone).Date, lines.Max(l => l.Start).InZone(zone).Date);
        var window = ReportingPeriod.Of(
            ReportingPeriod.Containing(first, PeriodUnit.Month).Start, ReportingPeriod.Containing(last, PeriodUnit.Month).End).ToInterval(zone);
        var used = Utilization.ByResource(
            lines.Select(l => new Booking { Resource = l.Resource, Start = l.Start, End = l.End, Activity = l.Activity, Purpose = l.Purpose, Case = l.Case }),
            roster,
            window,
            new UtilizationOptions { Unit = PeriodUnit.Month }).Total.Periods.ToDictionary(p => p.Period.Start, p => p.Utilization.Headline.Value);
        LocalDate DateOf(BookingLine line) => line.Start.InZone(zone).Date;
        all.Add(Monthly(
            "resources.utilization", Say("Utilization"), FigureFormat.Percent, FigureDirection.NearerToTargetIsBetter, lines, DateOf,
            month => used.GetValueOrDefault(ReportingPeriod.Containing(DateOf(month[0]), PeriodUnit.Month).Start)) with
        {
            Bounds = (0, 1),
        });
        var asOf = UtilizationSection.WindowOf(lines, run.Reading).End;
        var hasCalendar = run.Records.Has(CalendarLine.File);
        if (SlaPart.Of(lines, roster, hasCalendar, asOf).Count > 0)
        {
            all.Add(Share("service.sla-met", lines, DateOf, month => SlaPart.Of(month, roster, hasCalendar, asOf) is [var first, ..]
                ? (first.Result.Met, first.Result.Met + first.Result.Missed) : null));
        }

        AddFirstTimeFix(lines, DateOf);
    }

    /// <summary>Of bookings that say whether they fixed it.</summary>
    private void AddFirstTimeFix(List<BookingLine> lines, Func<BookingLine, LocalDate> dateOf)
    {
        if (lines.Any(l => l.Fixed is not null))
        {
            all.Add(Share("service.visit-fixed", lines, dateOf, month => (month.LongCount(l => l.Fixed == true), month.LongCount(l => l.Fixed is not null))));
        }
    }

    private void AddRepairs()
    {
        var isFixed = RepairsSection.Fixing(run);
        if (run.Records.Of(RepairLine.File) is { Count: > 0 } lines && lines.Any(isFixed))
        {
            all.Add(Share("service.fixed", lines, l => l.Date, month => (month.LongCount(isFixed), month.Count)));
        }
    }

    private void AddReturns()
    {
        if (run.Records.Of(ReturnLine.File) is not { Count: > 0 } lines)
        {
            return;
        }

        var currency = lines[0].Refund.Currency;
        var sales = run.Records.Of(SalesLine.File) ?? [];
        var rates = ReturnRate.Compute(
            lines.Select(r => r.ToReturned()),
            sales.Select(s => new SoldGoods { Period = s.Month, Units = s.Units, Revenue = s.Revenue.Currency == currency ? s.Revenue : null }),
            currency).Periods.ToDictionary(p => p.Period.Start);
        if (sales.Count > 0)
        {
            var figure = Monthly(
                "service.return-rate", Say("Return rate"), FigureFormat.Percent, FigureDirection.LowerIsBetter, lines, l => l.Date,
                month => rates.TryGetValue(FirstOf(month[0].Date), out var rate) ? rate.UnitRate.Value : null);

            // More may come back in a month than was sold in it. Where that never was, the rate is the share that it is taken for.
            all.Add(figure with { Bounds = figure.Series.Values.All(v => v is null or (> 0 and < 1)) ? ((double, double)?)(0, 1) : null });
        }

        all.Add(Monthly(
            "service.refunds", Say("Refunds"), FigureFormat.Amount, FigureDirection.LowerIsBetter, lines, l => l.Date,
            month => (double)rates[FirstOf(month[0].Date)].Refunds.Amount) with
        {
            Unit = currency.Code,
        });
    }

    private void AddSurvey()
    {
        if (run.Records.Of(SurveyRecords.File) is not { Answers.Count: > 0 } survey || survey.Answers.All(a => a.Date is null))
        {
            return;
        }

        var dated = survey.Answers.Where(a => a.Date is not null).ToList();
        var question = run.Request.Get(SatisfactionSection.NpsQuestion);
        all.Add(Monthly(
            "satisfaction.index", FigureNames.Label("satisfaction.index"), FigureFormat.Score, FigureDirection.HigherIsBetter, dated, a => a.Date!.Value,
            month => SatisfactionSection.Index(SatisfactionSection.Rated(SurveyQuestion.Of(survey.Questions, month), question)).Value) with
        {
            Bounds = (0, 100),
        });
        if (SatisfactionSection.Nps(SurveyQuestion.Of(survey.Questions, dated), question) is not null)
        {
            all.Add(Monthly(
                "satisfaction.nps", FigureNames.Label("satisfaction.nps"), FigureFormat.Score, FigureDirection.HigherIsBetter, dated, a => a.Date!.Value,
                month => SatisfactionSection.Nps(SurveyQuestion.Of(survey.Questions, month), question)!.Headline.Value) with
            {
                Bounds = (-100, 100),
            });
        }
    }

    /// <summary>By month where rows tell it, else by year. No row means nothing paid; the last month or year may still run, and no date tells.</summary>
    private void AddClaims()
    {
        if (run.Records.Of(ClaimLine.File) is not { Count: > 0 } lines)
        {
            return;
        }

        var currency = lines[0].Amount.Currency;
        var monthly = lines.Where(l => l.PaidMonth is not null).ToList();
        if (monthly.Count == 0)
        {
            all.Add(Claims(Say("Claims paid, by year"), PeriodUnit.Year, lines, l => new LocalDate(l.PaidYear, 1, 1), currency) with
            {
                Note = Say("claims.csv tells years only; with paid_month the figure would be monthly. The last year is taken as over."),
            });
            return;
        }

        var (start, end) = (monthly.Min(l => l.PaidMonth!.Start), monthly.Max(l => l.PaidMonth!.Start));
        start = LocalDate.Max(start, end.Year > MostYears ? end.PlusYears(-MostYears) : start);
        var left = lines.Count - monthly.Count;
        all.Add(Claims(Say("Claims paid"), PeriodUnit.Month, monthly.Where(l => l.PaidMonth!.Start >= start), l => l.PaidMonth!.Start, currency) with
        {
            Note = Say($"{left switch
            {
                0 => string.Empty,
                1 => Say("1 row of claims.csv tells no paid_month and is not in it. "),
                _ => Say($"{Report.Words.Count(left, "row")} of claims.csv tell no paid_month and are not in it. "),
            }}"
            + $"The last month is taken as over."),
        });
    }

    private static MonthlyFigure Claims(
        string label, PeriodUnit unit, IEnumerable<ClaimLine> paid, Func<ClaimLine, LocalDate> dateOf, Currency currency)
    {
        var totals = PeriodTotals.Compute(paid.Select(l => new DatedMoney { Date = dateOf(l), Amount = l.Amount }), currency, unit).Periods;
        return new MonthlyFigure(
            "warranty.claims", label, FigureFormat.Amount, FigureDirection.LowerIsBetter,
            Series.Of(unit, totals[0].Period.Start, [.. totals.Select(p => (double?)(double)p.Amount.Amount)]))
        {
            Unit = currency.Code,
        };
    }

    /// <summary>A share of cases by month, with the cases behind it.</summary>
    private static MonthlyFigure Share<T>(
        string name, IReadOnlyList<T> lines, Func<T, LocalDate> dateOf, Func<List<T>, (long Counts, long Cases)?> of)
    {
        var cases = new List<(long Counts, long Cases)?>();
        var figure = Monthly(name, FigureNames.Label(name), FigureFormat.Percent, FigureDirection.HigherIsBetter, lines, dateOf, month =>
        {
            cases.Add(of(month));
            return cases[^1] is { } found ? Proportion.Compute(found.Counts, found.Cases).Value : null;
        });
        return figure with { Bounds = (0, 1), Cases = cases.Count == figure.Series.Count ? cases : [] };
    }

    private static LocalDate FirstOf(LocalDate date) => new(date.Year, date.Month, 1);

    /// <summary>A value for each month with records, null for one without; the first month counts when its records begin in its first week.</summary>
    private static MonthlyFigure Monthly<T>(
        string name, string label, FigureFormat format, FigureDirection direction, IReadOnlyList<T> lines, Func<T, LocalDate> dateOf,
        Func<List<T>, double?> value)
    {
        var (first, last) = (lines.Min(dateOf), lines.Max(dateOf));
        var (start, latest) = (ReportingPeriod.Containing(first, PeriodUnit.Month), ReportingPeriod.Containing(last, PeriodUnit.Month));
        var isWhole = first <= start.Start.PlusDays(SparseDays);
        var from = isWhole || start.Start == latest.Start ? start.Start : start.End.PlusDays(1);
        from = LocalDate.Max(from, latest.Start.Year > MostYears ? latest.Start.PlusYears(-MostYears) : from);
        var byMonth = lines.ToLookup(l => (dateOf(l).Year, dateOf(l).Month));
        var values = new List<double?>();
        for (var month = from; month <= latest.Start; month = month.PlusMonths(1))
        {
            values.Add(byMonth.Contains((month.Year, month.Month)) ? value([.. byMonth[(month.Year, month.Month)]]) : null);
        }

        var end = last >= latest.End.PlusDays(-SparseDays) ? SeriesEnd.Complete : SeriesEnd.Partial;
        return new MonthlyFigure(name, label, format, direction, Series.Of(PeriodUnit.Month, from, [.. values], end))
        {
            LeftOut = from == start.Start ? null : from == start.End.PlusDays(1) ? start : ReportingPeriod.Of(start.Start, from.PlusDays(-1)),
        };
    }
}
