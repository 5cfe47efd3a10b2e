using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Costs;

/// <summary>From the sets of rules that lines met, and what the lines of each add up to, to the result.</summary>
internal sealed class RulePatternTotals(CostRuleSet rules, RuleSets sets, CostSums[] sums, Currency currency)
{
    public CostClassificationResult ToResult(IReadOnlyList<ClassifiedEntry> entries, List<ClassifiedGroup> groups)
    {
        var total = Sum(Enumerable.Range(0, sets.Count)).ToTotals(currency);
        return new CostClassificationResult
        {
            Currency = currency,
            Total = total,
            Dimensions = FrozenList.Own(rules.Dimensions.Select(dimension => Divide(dimension, total)).ToArray()),
            Rules = Uses(),
            Conflicts = Conflicts(),
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
            .Select(pattern => rules.Deciding(sets[pattern], dimension) is { } rule ? rules.Rules[rule].ClassIn(dimension) : null)
            .ToArray();
        var byClass = Enumerable.Range(0, sets.Count).ToLookup(pattern => classOf[pattern]);
        CostClassTotal TotalOf(CostClass? item)
        {
            var totals = Sum(byClass[item]).ToTotals(currency);
            return new CostClassTotal
            {
                Class = item,
                Totals = totals,
                ShareOfNet = total.Rows == 0 ? Figure.Undefined<double>(UndefinedReason.NoData) : Figure.Ratio(totals.Net.Amount, total.Net.Amount),
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

    /// <summary>What each rule met and decided, set by set: a set names its rules, so that nobody looks for one.</summary>
    private FrozenList<CostRuleUse> Uses()
    {
        var (met, decided) = (new long[rules.Rules.Count], new CostSums[rules.Rules.Count]);
        for (var pattern = 0; pattern < sets.Count; pattern++)
        {
            foreach (var rule in sets[pattern])
            {
                met[rule] += sums[pattern].DebitRows + sums[pattern].CreditRows;
            }

            foreach (var rule in rules.Dimensions.Select(dimension => rules.Deciding(sets[pattern], dimension)).OfType<int>().Distinct())
            {
                decided[rule].Add(sums[pattern]);
            }
        }

        return FrozenList.Own(rules.Rules.Select((rule, index) =>
        {
            var totals = decided[index].ToTotals(currency);
            return new CostRuleUse
            {
                RuleIndex = index,
                Rule = rule,
                Status = totals.Rows > 0 ? CostRuleStatus.Decided : met[index] > 0 ? CostRuleStatus.Overruled : CostRuleStatus.NeverMet,
                MetRows = met[index],
                Decided = totals,
            };
        }).ToArray());
    }

    private FrozenList<CostRuleConflict> Conflicts()
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
                if (rules.Deciding(sets[pattern], dimension) is not { } deciding)
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
