using AfterSales.Metrics.Cli.Report;
using AfterSales.Metrics.DataQuality;

namespace AfterSales.Metrics.Cli.Sections;

/// <summary>Files held against each other: bookings and costs by case, sales and returns by product, costs and claims by case.</summary>
internal static class ReconciliationPart
{
    private const int KeysShown = 12;

    public static IReadOnlyList<MatchedFiles> Of(EvaluationRun run)
    {
        var found = new List<MatchedFiles>();
        var costs = run.Records.Of(CostLine.File) is { Cases.Count: > 0 } groups ? groups : null;
        if (costs is not null && run.Records.Of(BookingLine.File) is { Count: > 0 } bookings && bookings.Exists(b => b.Case.Length > 0))
        {
            var left = Known(bookings.Where(b => b.Case.Length > 0).Select(b => b.Case), costs.Currency);
            Add(new MatchedFiles("bookings-costs", "bookings.csv", "costs.csv", "case", false, Reconciliation.Compute(left, CostsByCase(costs))));
        }

        if (run.Records.Of(SalesLine.File) is { Count: > 0 } sales && run.Records.Of(ReturnLine.File) is { Count: > 0 } returns)
        {
            var currency = returns[0].Refund.Currency;
            var left = Known(sales.Where(s => s.Product.Length > 0).Select(s => s.Product), currency);
            var right = KeyedAmountTally.Of(returns.Select(r => new KeyedAmount { Key = r.Product, Amount = r.Refund }), currency);
            Add(new MatchedFiles("sales-returns", "sales.csv", "returns.csv", "product", false, Reconciliation.Compute(left, right)));
        }

        if (costs is not null && run.Records.Of(ClaimLine.File) is { Count: > 0 } claims && claims[0].Amount.Currency == costs.Currency)
        {
            var keyed = claims.Where(c => c.Case.Length > 0).Select(c => new KeyedAmount { Key = c.Case, Amount = c.Amount });
            var (right, options) = (KeyedAmountTally.Of(keyed, costs.Currency), new ReconciliationOptions { AbsoluteTolerance = costs.Currency.MinorUnit });
            Add(new MatchedFiles("costs-claims", "costs.csv", "claims.csv", "case", true, Reconciliation.Compute(OfCases(costs, right), right, options)));
        }

        return found;

        // Two files that share no key say nothing of each other.
        void Add(MatchedFiles match)
        {
            if (match.Both > 0)
            {
                found.Add(match);
            }
        }
    }

    public static void Add(ReportSection section, IReadOnlyList<MatchedFiles> matches)
    {
        foreach (var match in matches)
        {
            section.Tables.Add(Bridge(match));
            section.Tables.Add(Keys(match));
        }
    }

    private static KeyedAmountTally Known(IEnumerable<string> keys, Currency currency)
        => KeyedAmountTally.Of(keys.Distinct(StringComparer.Ordinal).Select(key => new KeyedAmount { Key = key, Amount = Money.Zero(currency) }), currency);

    private static KeyedAmountTally CostsByCase(CostGroups costs)
        => KeyedAmountTally.OfGroups(costs.Cases.Select(
            c => new KeyedAmountGroup { Key = c.Case, Count = c.Lines, Amount = Money.Of(c.Amount, costs.Currency) }), costs.Currency);

    /// <summary>The ledger's lines of cases that have claims: the others are costs of another kind.</summary>
    private static KeyedAmountTally OfCases(CostGroups costs, KeyedAmountTally claims)
    {
        var claimed = claims.ToGroups().Select(g => g.Key).ToHashSet(StringComparer.Ordinal);
        return KeyedAmountTally.OfGroups(costs.Cases.Where(c => claimed.Contains(c.Case)).Select(
            c => new KeyedAmountGroup { Key = c.Case, Count = c.Lines, Amount = Money.Of(c.Amount, costs.Currency) }), costs.Currency);
    }

    private static ReportTable Bridge(MatchedFiles match)
    {
        var (bridge, result) = (match.Result.Bridge, match.Result);
        var table = new ReportTable(
            match.Id,
            match.HasAmounts ? Say($"From {match.Left} to {match.Right}, by {match.Key}") : Say($"{match.Right} by {match.Key}, held against {match.Left}"),
            new("step", Say("Step")), new("keys", Say("Keys")), new("amount", Say($"Amount ({bridge.RightTotal.Currency})")));
        if (match.HasAmounts)
        {
            Step(match.Left, null, bridge.LeftTotal);
            Step(Say("only there"), result.LeftOnlyKeys, bridge.LeftOnly);
            Step(Say("within a minor unit"), result.MatchedKeys, bridge.DifferencesWithin);
            Step(Say("different"), result.DifferentKeys, bridge.DifferencesBeyond);
        }
        else
        {
            Step(Say($"{match.Key} in both files"), match.Both, bridge.DifferencesWithin + bridge.DifferencesBeyond);
            table.Add(Shown.Text(Say($"{match.Key} only in {match.Left}")), Shown.Count(result.LeftOnlyKeys), Shown.None());
        }

        Step(Say($"{match.Key} only in {match.Right}"), result.RightOnlyKeys, bridge.RightOnly);
        Step(Say($"without {match.Key}"), null, bridge.RightWithoutKey);
        Step(Say($"{match.Right}, in all"), null, bridge.RightTotal);
        return table;

        void Step(string step, long? keys, Money amount)
            => table.Add(Shown.Text(step), keys is { } count ? Shown.Count(count) : Shown.None(), Shown.Amount(amount));
    }

    private static ReportTable Keys(MatchedFiles match)
    {
        var table = new ReportTable(
            match.Id + "-keys",
            match.HasAmounts ? Say($"Cases whose amounts differ, the largest first") : Say($"{match.Right}: values of {match.Key} that {match.Left} does not know, the largest first"),
            new("key", Say("Key")), new("left", match.Left), new("right", match.Right), new("difference", Say("Difference")))
        { Shown = KeysShown };
        var open = match.Result.Groups.Where(g => g.State == ReconciliationState.RightOnly || (match.HasAmounts && g.State != ReconciliationState.Matched));
        foreach (var group in open.OrderByDescending(g => Math.Abs((g.Difference ?? g.RightAmount ?? g.LeftAmount)!.Value.Amount))
            .ThenBy(g => g.Key, StringComparer.Ordinal).Take(1000))
        {
            table.Add(
                Shown.Text(SafeText.Of(group.Key)),
                group.LeftAmount is { } left ? Shown.Amount(left) : Shown.None(Say("none")),
                group.RightAmount is { } right ? Shown.Amount(right) : Shown.None(Say("none")),
                group.Difference is { } difference ? Shown.Amount(difference) : Shown.None());
        }

        return table;
    }
}
