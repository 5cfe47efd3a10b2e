using AfterSales.Metrics.Cli.Report;
using AfterSales.Metrics.Economics;

namespace AfterSales.Metrics.Cli.Sections;

/// <summary>Initiatives side by side: ranks under rate, where one overtakes another, and which to choose when only one can be had.</summary>
internal static class PortfolioPart
{
    /// <summary>Every pair is compared: beyond this many that is no reading for anybody.</summary>
    private const int MostInitiatives = 100;

    private static readonly double[] Rates = [0, 0.05, 0.1, 0.15, 0.2];

    public static void Add(ReportSection section, IReadOnlyList<Initiative> initiatives, double rate, Currency currency)
    {
        if (initiatives.Count < 2)
        {
            return;
        }

        if (initiatives.Count > MostInitiatives)
        {
            section.Notes.Add($"Initiatives are put side by side up to {MostInitiatives}; there are {initiatives.Count}.");
            return;
        }

        var portfolio = InitiativePortfolio.Compute(initiatives, rate);
        section.Tables.Add(SideBySide(portfolio, currency));
        section.Tables.Add(RankTable(initiatives, portfolio, rate));
        var changes = ChangeTable(portfolio);
        if (changes.Rows.Count > 0)
        {
            section.Tables.Add(changes);
        }

        section.Tables.Add(ChoiceTable(portfolio.Choice, ValuedAt(portfolio), currency));
        section.Notes.Add(portfolio.Choice.Chosen is { } chosen
            ? $"If only one can be had, it is {chosen}: what it adds in cost it adds in value, and no other adds more."
            : "If only one can be had, it is none: each is worth less than it costs.");
        section.Notes.Add(
            $"Side by side all are valued at {ValuedAt(portfolio)}, so that their values compare; the net present value of each by itself is of its own first payment.");
        if (changes.Rows.Count == 0 && portfolio.UnresolvedPairs.Count == 0)
        {
            section.Notes.Add("No initiative overtakes another at any rate from 0 to 100 %: the ranks do not hang on the rate.");
        }

        if (portfolio.UnresolvedPairs.Count > 0)
        {
            section.Notes.Add($"Whether these overtake each other at some rate cannot be told: {string.Join("; ", portfolio.UnresolvedPairs)}.");
        }
    }

    private static string ValuedAt(InitiativePortfolioResult portfolio) => portfolio.ValuationDate is { } date ? Words.Of(date) : "one date";

    private static ReportTable SideBySide(InitiativePortfolioResult portfolio, Currency currency)
    {
        var table = new ReportTable(
            "portfolio",
            $"Side by side, at {NumberText.Percent(portfolio.Rate)} a year",
            new("rank", "Rank"),
            new("initiative", "Initiative"),
            new("npv", $"NPV at {ValuedAt(portfolio)} ({currency})"),
            new("roi", "Return on investment"),
            new("benefitCostRatio", "Benefit / cost"),
            new("irr", "Rate of return"),
            new("payback", "Payback"),
            new("discountedPayback", "Discounted payback"));
        foreach (var row in portfolio.Rows.OrderBy(r => r.Rank))
        {
            table.Add(
                ReportValue.Count(row.Rank),
                ReportValue.Text(row.Initiative.Name),
                ReportValue.Score(row.NetPresentValue, 2),
                ReportValue.Share(row.ReturnOnInvestment),
                ReportValue.Score(row.BenefitCostRatio, 2),
                ReportValue.Share(row.RateOfReturn, 2),
                Date(row.Payback),
                Date(row.DiscountedPayback));
        }

        return table;

        static ReportValue Date(Figure<NodaTime.LocalDate> date) => date.Value is { } day ? ReportValue.Date(day) : ReportValue.Text(
            Words.Of(date.Reason!.Value), Tone.Muted);
    }

    private static ReportTable RankTable(IReadOnlyList<Initiative> initiatives, InitiativePortfolioResult portfolio, double rate)
    {
        var rates = Rates.Append(rate).Distinct().Order().ToList();
        var table = new ReportTable(
            "ranks",
            "Rank by net present value, at each rate",
            [new("initiative", "Initiative"),
                .. rates.Select(r => new TableColumn(FormattableString.Invariant($"at {r}"),
                $"At {NumberText.Percent(r, r * 100 == Math.Round(r * 100) ? 0 : 2)}"))]);
        var ranks = InitiativeRanking.Compute(initiatives, [.. rates], new DatedDiscountingOptions { ValuationDate = portfolio.ValuationDate })
            .Rows.ToDictionary(row => row.Initiative.Name, StringComparer.Ordinal);
        foreach (var row in portfolio.Rows.OrderBy(r => r.Rank))
        {
            table.Add([ReportValue.Text(row.Initiative.Name), .. ranks[row.Initiative.Name].Ranks.Select(Place)]);
        }

        return table;

        static ReportValue Place(InitiativeRank at) => at.Rank is { } rank
            ? ReportValue.Count(rank) with { Small = NumberText.Short(at.NetPresentValue.Value!.Value) }
            : ReportValue.Undefined(at.NetPresentValue.Reason!.Value);
    }

    private static ReportTable ChangeTable(InitiativePortfolioResult portfolio)
    {
        var table = new ReportTable(
            "rankChanges", "Where one overtakes another", new("rate", "At a rate of"), new("below", "Worth more below"), new("above", "Worth more above"));
        foreach (var change in portfolio.RankChanges)
        {
            table.Add(ReportValue.Share(change.Rate, 2), ReportValue.Text(change.Below), ReportValue.Text(change.Above));
        }

        return table;
    }

    private static ReportTable ChoiceTable(IncrementalAnalysisResult choice, string valuedAt, Currency currency)
    {
        var table = new ReportTable(
            "choice",
            "If only one can be had: each step judged by what it adds",
            new("challenger", "Initiative"),
            new("defender", "Against"),
            new("cost", $"Added cost ({currency})"),
            new("benefit", $"Added benefit ({currency})"),
            new("npv", $"Added NPV at {valuedAt} ({currency})"),
            new("benefitCostRatio", "Benefit / cost"),
            new("irr", "Rate of return"),
            new("verdict", "Taken"));
        foreach (var step in choice.Steps)
        {
            table.Add(
                ReportValue.Text(step.Challenger),
                ReportValue.Text(step.Defender ?? "doing nothing", step.Defender is null ? Tone.Muted : Tone.Plain),
                ReportValue.Score(step.Cost, 2),
                ReportValue.Score(step.Benefit, 2),
                ReportValue.Score(step.NetPresentValue, 2),
                ReportValue.Score(step.BenefitCostRatio, 2),
                ReportValue.Share(step.RateOfReturn, 2),
                step.IsAccepted ? ReportValue.Text("yes", Tone.Good) : ReportValue.Text("no"));
        }

        return table;
    }
}
