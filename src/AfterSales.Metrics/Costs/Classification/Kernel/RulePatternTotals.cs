using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Costs;

/// <summary>From the sets of rules that lines met, and what the lines of each add up to, to the result.</summary>
internal sealed class RulePatternTotals(CostRuleSet rules, int[][] sets, CostSums[] sums, Currency currency)
{
    private readonly CostTotals?[] ofPattern = new CostTotals?[sums.Length];
    private readonly CostTotals none = default(CostSums).ToTotals(currency);

    public CostClassificationResult ToResult(IReadOnlyList<ClassifiedEntry> entries, IReadOnlyList<ClassifiedGroup> groups)
    {
        var sum = default(CostSums);
        foreach (var part in sums)
        {
            sum.Add(part);
        }

        var total = sum.ToTotals(currency);
        return new CostClassificationResult
        {
            Currency = currency,
            Total = total,
            Dimensions = FrozenList.Own(Dimensions(total)),
            Rules = Uses(),
            Conflicts = Conflicts(),
            Entries = entries,
            Groups = groups,
        };
    }

    private CostDimensionResult[] Dimensions(CostTotals total)
    {
        var dimensions = new CostDimensionResult[rules.Dimensions.Count];
        for (var dimension = 0; dimension < dimensions.Length; dimension++)
        {
            dimensions[dimension] = Divide(dimension, total);
        }

        return dimensions;
    }

    private CostDimensionResult Divide(int dimension, CostTotals total)
    {
        var named = rules.ClassesIn(dimension);
        var ofClass = new PatternSums[named.Classes.Length + 1];
        for (var pattern = 0; pattern < sets.Length; pattern++)
        {
            var place = rules.Deciding(sets[pattern], dimension) is { } rule ? named.Numbers[rule] : named.Classes.Length;
            ofClass[place].Add(pattern, sums[pattern]);
        }

        var (classes, gross) = (new CostClassTotal[named.Classes.Length], 0.0);
        for (var place = 0; place < classes.Length; place++)
        {
            classes[place] = TotalOf(named.Classes[place], ofClass[place], total);
            gross += Gross(classes[place].Totals);
        }

        var rest = TotalOf(null, ofClass[classes.Length], total);
        return new CostDimensionResult
        {
            Dimension = named.Dimension,
            Classes = FrozenList.Own(classes),
            Unclassified = rest,
            CoverageByCount = Share(total.Rows - rest.Totals.Rows, total.Rows, total.Rows),
            CoverageByAmount = Share(gross, Gross(total), total.Rows),
        };
    }

    private CostClassTotal TotalOf(CostClass? item, in PatternSums sum, CostTotals total)
    {
        var totals = Totals(sum);
        return new CostClassTotal
        {
            Class = item,
            Totals = totals,
            ShareOfNet = total.Rows == 0 ? Figure.Undefined<double>(UndefinedReason.NoData) : Figure.Ratio(totals.Net.Amount, total.Net.Amount),
            ShareOfGross = Share(Gross(totals), Gross(total), total.Rows),
        };
    }

    private FrozenList<CostRuleUse> Uses()
    {
        var (met, decided) = (new long[rules.Rules.Count], new PatternSums[rules.Rules.Count]);
        for (var pattern = 0; pattern < sets.Length; pattern++)
        {
            foreach (var rule in sets[pattern])
            {
                met[rule] += sums[pattern].DebitRows + sums[pattern].CreditRows;
            }

            for (var dimension = 0; dimension < rules.Dimensions.Count; dimension++)
            {
                if (rules.Deciding(sets[pattern], dimension) is { } rule && !HasDecidedBefore(pattern, rule, dimension))
                {
                    decided[rule].Add(pattern, sums[pattern]);
                }
            }
        }

        var uses = new CostRuleUse[decided.Length];
        for (var index = 0; index < uses.Length; index++)
        {
            var totals = Totals(decided[index]);
            uses[index] = new CostRuleUse
            {
                RuleIndex = index,
                Rule = rules.Rules[index],
                Status = totals.Rows > 0 ? CostRuleStatus.Decided : met[index] > 0 ? CostRuleStatus.Overruled : CostRuleStatus.NeverMet,
                MetRows = met[index],
                Decided = totals,
            };
        }

        return FrozenList.Own(uses);
    }

    private bool HasDecidedBefore(int pattern, int rule, int dimension)
    {
        for (var earlier = 0; earlier < dimension; earlier++)
        {
            if (rules.Deciding(sets[pattern], earlier) == rule)
            {
                return true;
            }
        }

        return false;
    }

    private FrozenList<CostRuleConflict> Conflicts()
    {
        Dictionary<(int Dimension, int Deciding, int Other), CostSums>? found = null;
        for (var pattern = 0; pattern < sets.Length; pattern++)
        {
            if (sums[pattern].DebitRows + sums[pattern].CreditRows == 0)
            {
                continue;
            }

            for (var d = 0; d < rules.Dimensions.Count; d++)
            {
                var named = rules.ClassesIn(d);
                if (rules.Deciding(sets[pattern], d) is not { } deciding)
                {
                    continue;
                }

                foreach (var other in sets[pattern])
                {
                    if (rules.IsTie(deciding, other) && named.Numbers[other] >= 0 && named.Numbers[other] != named.Numbers[deciding])
                    {
                        AddTo(found ??= [], (d, deciding, other), sums[pattern]);
                    }
                }
            }
        }

        return found is null ? FrozenList<CostRuleConflict>.Empty : InOrder(found);
    }

    private FrozenList<CostRuleConflict> InOrder(Dictionary<(int Dimension, int Deciding, int Other), CostSums> found)
        => FrozenList.Own(found.OrderBy(pair => pair.Key).Select(pair => new CostRuleConflict
        {
            Dimension = rules.Dimensions[pair.Key.Dimension],
            DecidingRuleIndex = pair.Key.Deciding,
            OtherRuleIndex = pair.Key.Other,
            Totals = pair.Value.ToTotals(currency),
        }).ToArray());

    private static void AddTo(
        Dictionary<(int Dimension, int Deciding, int Other), CostSums> found, (int Dimension, int Deciding, int Other) conflict, in CostSums lines)
    {
        found.TryGetValue(conflict, out var sum);
        sum.Add(lines);
        found[conflict] = sum;
    }

    /// <summary>Most classes and rules have the lines of one set alone, and share its totals.</summary>
    private CostTotals Totals(in PatternSums sum) => sum.Patterns switch
    {
        0 => none,
        1 => ofPattern[sum.Last] ??= sums[sum.Last].ToTotals(currency),
        _ => sum.Sums.ToTotals(currency),
    };

    private static double Gross(CostTotals totals) => DecimalParts.ToDouble(totals.Debits.Amount) - DecimalParts.ToDouble(totals.Credits.Amount);

    private static Figure<double> Share(double part, double whole, long rows)
        => rows == 0 ? Figure.Undefined<double>(UndefinedReason.NoData) : Figure.Ratio(part, whole);

    /// <summary>The lines of some sets of rules. A mutable value.</summary>
    private struct PatternSums
    {
        public int Patterns;
        public int Last;
        public CostSums Sums;

        public void Add(int pattern, in CostSums lines)
        {
            (Patterns, Last) = (Patterns + 1, pattern);
            Sums.Add(lines);
        }
    }
}
