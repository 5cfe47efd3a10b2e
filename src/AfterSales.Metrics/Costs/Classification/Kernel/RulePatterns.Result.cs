using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Costs;

/// <content>From the sets of rules to the result.</content>
internal sealed partial class RulePatterns
{
    /// <summary>What the lines of each set add up to.</summary>
    private CostSums[] sums = [];

    public CostClassificationResult ToResult(Currency currency, IReadOnlyList<ClassifiedEntry> entries, List<ClassifiedGroup> groups)
    {
        sums = [.. Enumerable.Range(0, sets.Count).Select(cells.SumsOf)];
        var total = Sum(Enumerable.Range(0, sets.Count)).ToTotals(currency);
        return new CostClassificationResult
        {
            Currency = currency,
            Total = total,
            Dimensions = FrozenList.Own(rules.Dimensions.Select(dimension => Divide(dimension, total)).ToArray()),
            Rules = FrozenList.Own(rules.Rules.Select((rule, index) => UseOf(rule, index, currency)).ToArray()),
            Conflicts = Conflicts(currency),
            Entries = entries,
            Groups = FrozenList.Own(groups.ToArray()),
        };
    }

    private CostSums Sum(IEnumerable<int> patterns)
    {
        var sum = default(CostSums);
        foreach (var pattern in patterns)
        {
            sum.Add(sums[pattern]);
        }

        return sum;
    }

    private CostDimensionResult Divide(CostDimension dimension, CostTotals total)
    {
        var classOf = Enumerable.Range(0, sets.Count)
            .Select(pattern => Deciding(pattern, dimension) is { } rule ? rules.Rules[rule].ClassIn(dimension) : null)
            .ToArray();
        CostClassTotal TotalOf(CostClass? item)
        {
            var totals = Sum(Enumerable.Range(0, sets.Count).Where(pattern => classOf[pattern] == item)).ToTotals(total.Net.Currency);
            return new CostClassTotal
            {
                Class = item,
                Totals = totals,
                ShareOfNet = Share(DecimalParts.ToDouble(totals.Net.Amount), DecimalParts.ToDouble(total.Net.Amount), total.Rows),
                ShareOfGross = Share(Gross(totals), Gross(total), total.Rows),
            };
        }

        var classes = rules.Rules.Select(rule => rule.ClassIn(dimension)).OfType<CostClass>().Distinct().Select(TotalOf).ToArray();
        var rest = TotalOf(null);
        return new CostDimensionResult
        {
            Dimension = dimension,
            Classes = FrozenList.Own(classes),
            Unclassified = rest,
            CoverageByCount = Share(total.Rows - rest.Totals.Rows, total.Rows, total.Rows),
            CoverageByAmount = Share(classes.Sum(item => Gross(item.Totals)), Gross(total), total.Rows),
        };
    }

    private CostRuleUse UseOf(CostRule rule, int index, Currency currency)
    {
        var met = Enumerable.Range(0, sets.Count).Where(pattern => sets[pattern].Contains(index)).ToArray();
        var decided = Sum(met.Where(pattern => rule.Classes.Any(item => Deciding(pattern, item.Dimension) == index))).ToTotals(currency);
        var metRows = met.Sum(pattern => sums[pattern].DebitRows + sums[pattern].CreditRows);
        return new CostRuleUse
        {
            RuleIndex = index,
            Rule = rule,
            Status = decided.Rows > 0 ? CostRuleStatus.Decided : metRows > 0 ? CostRuleStatus.Overruled : CostRuleStatus.NeverMet,
            MetRows = metRows,
            Decided = decided,
        };
    }

    private FrozenList<CostRuleConflict> Conflicts(Currency currency)
    {
        var found = new Dictionary<(int Dimension, int Deciding, int Other), CostSums>();
        for (var pattern = 0; pattern < sets.Count; pattern++)
        {
            if (sums[pattern].DebitRows + sums[pattern].CreditRows == 0)
            {
                continue;
            }

            for (var d = 0; d < rules.Dimensions.Count; d++)
            {
                var dimension = rules.Dimensions[d];
                if (Deciding(pattern, dimension) is not { } deciding)
                {
                    continue;
                }

                foreach (var other in sets[pattern])
                {
                    if (rules.IsTie(deciding, other) && rules.Rules[other].ClassIn(dimension) is { } item && item != rules.Rules[deciding].ClassIn(dimension))
                    {
                        found.TryGetValue((d, deciding, other), out var sum);
                        sum.Add(sums[pattern]);
                        found[(d, deciding, other)] = sum;
                    }
                }
            }
        }

        return FrozenList.Own(found.OrderBy(pair => pair.Key).Select(pair => new CostRuleConflict
        {
            Dimension = rules.Dimensions[pair.Key.Dimension],
            DecidingRuleIndex = pair.Key.Deciding,
            OtherRuleIndex = pair.Key.Other,
            Totals = pair.Value.ToTotals(currency),
        }).ToArray());
    }

    private static double Gross(CostTotals totals) => DecimalParts.ToDouble(totals.Debits.Amount) - DecimalParts.ToDouble(totals.Credits.Amount);

    private static Figure<double> Share(double part, double whole, long rows)
        => rows == 0 ? Figure.Undefined<double>(UndefinedReason.NoData) : Figure.Ratio(part, whole);
}
