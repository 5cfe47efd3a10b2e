using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Economics;

/// <summary>Cost effectiveness: what another point of satisfaction, or another hour of uptime, costs, and which options are never worth it.</summary>
/// <remarks>
/// <para><b>Formula.</b> Incremental cost-effectiveness ratio (ICER) = (C₂ − C₁) / (E₂ − E₁). Dominated: another option costs no more and achieves no
/// less, one of
/// both strictly. Extendedly dominated: the ratio of the step to it is above the ratio of the next step. The rest, by rising effect, is the
/// efficiency frontier, along which the ratio rises.</para>
/// <para><b>Units.</b> Currency for each unit of effect.</para>
/// <para><b>Domain.</b> Costs in one currency, effects in one unit, more being better; negative ones are fair.</para>
/// <para><b>Edge cases.</b> No options: an empty frontier. One option: a frontier of one. Equal effects: the ratio is undefined,
/// <see cref="UndefinedReason.ZeroDenominator"/>, and the costlier option is dominated. Equal cost and effect: the first stands, the others are the same as it.
/// Three options on one line: all on the frontier.</para>
/// <para><b>Method.</b> Sorted by effect; one sweep for dominance, one for the lower convex hull, comparing cross products exactly.</para>
/// <para><b>Source.</b> Drummond, Sculpher, Claxton, Stoddart and Torrance, Methods for the Economic Evaluation of Health Care Programmes, 4th ed. 2015, ch. 4;
/// S. B. Cantor, Cost-effectiveness analysis, extended dominance, and ethics, Medical Decision Making 14 (1994) 259–265.</para>
/// </remarks>
/// <example>
/// <code>
/// CostEffectOption Option(string name, decimal cost, decimal points) =&gt; new() { Name = name, Cost = cost, Effect = points };
/// var result = CostEffectiveness.Compute(
///     [Option("Nothing", 0, 0), Option("Portal", 10_000, 2), Option("Training", 20_000, 3), Option("Call-back", 24_000, 4)]);
/// Console.WriteLine($"{result.Rows[2].Option.Name}: {result.Rows[2].Status}"); // Training: ExtendedlyDominated
/// Console.WriteLine($"{result.Frontier[2].Option.Name}: {result.Frontier[2].IncrementalRatio:F0} EUR a point"); // Call-back: 7000 EUR a point
/// </code>
/// </example>
public static class CostEffectiveness
{
    /// <summary>What each unit of effect costs that one option achieves beyond another.</summary>
    /// <param name="option">The option.</param>
    /// <param name="comparator">What it is compared with.</param>
    /// <returns>The ratio. Below zero it means either cheaper and better or costlier and worse: look at the two differences.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="OverflowException">A difference exceeds decimal's range.</exception>
    public static Figure<double> Ratio(CostEffectOption option, CostEffectOption comparator)
        => Figure.Ratio(Guard.NotNull(option).Cost - Guard.NotNull(comparator).Cost, option.Effect - comparator.Effect);

    /// <summary>Dominance, extended dominance and the efficiency frontier of several options.</summary>
    /// <param name="options">The options.</param>
    /// <returns>Each option's standing, and the frontier.</returns>
    /// <exception cref="ArgumentException">The list is null or has a null item.</exception>
    /// <exception cref="OverflowException">A difference of two options on the frontier exceeds decimal's range.</exception>
    public static CostEffectivenessResult Compute(IReadOnlyList<CostEffectOption> options)
    {
        Guard.NoneNull(options);
        var rows = new CostEffectRow[options.Count];
        var order = Enumerable.Range(0, options.Count).OrderByDescending(i => options[i].Effect).ThenBy(i => options[i].Cost).ToArray();
        var hull = Hull(options, Undominated(options, order, rows), rows);
        for (var i = 0; i < hull.Count; i++)
        {
            rows[hull[i]] = OnFrontier(options[hull[i]], i == 0 ? null : options[hull[i - 1]]);
        }

        return new CostEffectivenessResult { Rows = rows, Frontier = hull.ConvertAll(i => rows[i]) };
    }

    /// <summary>The option to choose when a unit of effect is worth a given price: the one with the greatest effect × price − cost.</summary>
    /// <param name="result">A comparison.</param>
    /// <param name="price">What a unit of effect is worth; not negative.</param>
    /// <returns>The option; null when there are none. Of equals the cheapest.</returns>
    /// <exception cref="ArgumentException">The result is null, or the price is negative.</exception>
    public static CostEffectOption? Choose(CostEffectivenessResult result, decimal price)
    {
        Guard.NotNull(result);
        Guard.NotNegative(price);
        CostEffectOption? best = null;
        foreach (var row in result.Frontier)
        {
            best = best is null || IsWorth(row, price) ? row.Option : best;
        }

        return best;
    }

    /// <summary>Fills in the dominated ones; answers with the others by falling effect, and so by falling cost.</summary>
    private static List<int> Undominated(IReadOnlyList<CostEffectOption> options, int[] order, CostEffectRow[] rows)
    {
        var left = new List<int>();
        foreach (var i in order)
        {
            if (left.Count == 0 || options[i].Cost < options[left[left.Count - 1]].Cost)
            {
                left.Add(i);
                continue;
            }

            // The last one left is the cheapest of those that achieve at least as much.
            var other = options[left[left.Count - 1]];
            var isSame = options[i].Cost == other.Cost && options[i].Effect == other.Effect;
            rows[i] = OffFrontier(options[i], isSame ? CostEffectStatus.SameAsAnother : CostEffectStatus.Dominated, other.Name);
        }

        return left;
    }

    /// <summary>Fills in the extendedly dominated ones; answers with the frontier by rising effect.</summary>
    private static List<int> Hull(IReadOnlyList<CostEffectOption> options, List<int> byFallingEffect, CostEffectRow[] rows)
    {
        var hull = new List<int>();
        for (var k = byFallingEffect.Count - 1; k >= 0; k--)
        {
            var next = options[byFallingEffect[k]];
            while (hull.Count >= 2 && IsAbove(options[hull[hull.Count - 2]], options[hull[hull.Count - 1]], next))
            {
                var between = hull[hull.Count - 1];
                rows[between] = OffFrontier(options[between], CostEffectStatus.ExtendedlyDominated, next.Name);
                hull.RemoveAt(hull.Count - 1);
            }

            hull.Add(byFallingEffect[k]);
        }

        return hull;
    }

    /// <summary>Whether the step to the middle option costs more for each unit than the step from it.</summary>
    private static bool IsAbove(CostEffectOption first, CostEffectOption middle, CostEffectOption last)
        => Difference(middle.Cost, first.Cost) * Difference(last.Effect, middle.Effect) > Difference(last.Cost, middle.Cost) * Difference(middle.Effect,
            first.Effect);

    private static ExactDecimal Difference(decimal left, decimal right) => ExactDecimal.Of(left) - ExactDecimal.Of(right);

    /// <summary>Whether a step on the frontier costs less than its effect is worth.</summary>
    private static bool IsWorth(CostEffectRow row, decimal price)
        => ExactDecimal.Of(row.IncrementalCost.GetValueOrDefault()) < ExactDecimal.Of(price) * ExactDecimal.Of(row.IncrementalEffect.GetValueOrDefault());

    private static CostEffectRow OnFrontier(CostEffectOption option, CostEffectOption? before) => new()
    {
        Option = option,
        Status = CostEffectStatus.Frontier,
        DominatedBy = null,
        IncrementalCost = option.Cost - before?.Cost,
        IncrementalEffect = option.Effect - before?.Effect,
        IncrementalRatio = before is null ? Figure.Undefined<double>(UndefinedReason.NoData) : Ratio(option, before),
    };

    private static CostEffectRow OffFrontier(CostEffectOption option, CostEffectStatus status, string by) => new()
    {
        Option = option,
        Status = status,
        DominatedBy = by,
        IncrementalCost = null,
        IncrementalEffect = null,
        IncrementalRatio = Figure.Undefined<double>(UndefinedReason.NoData),
    };
}
