using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Costs;

/// <summary>Divides a classified ledger by any combination of dimensions, attributes and period.</summary>
/// <remarks>
/// <para><b>Formula.</b> Row totals = sums over the lines with the row's labels; share = net of the row / net of the whole.</para>
/// <para><b>Units.</b> Amounts in the ledger's currency, unrounded; shares are fractions.</para>
/// <para><b>Domain.</b> Any classified ledger. Of a tally, only what its groups tell apart: periods of the tally must lie within the periods asked for.</para>
/// <para><b>Edge cases.</b> No axis gives one row, the whole. An empty ledger has no rows. Lines unclassified in a dimension, or without the attribute or date,
/// have rows of their own, whose label is null: no line is lost. Credits may make a share negative, and rows that cancel leave shares undefined,
/// <see cref="UndefinedReason.ZeroDenominator"/>.</para>
/// <para><b>Method.</b> One pass; exact sums. Adding up the rows of a finer breakdown gives those of the coarser one, to the last digit.</para>
/// <para><b>Source.</b> Horngren, Datar and Rajan, Cost Accounting, 15th ed. 2015, ch. 2: different costs for different purposes, one ledger.</para>
/// </remarks>
public static class CostBreakdown
{
    /// <summary>Divides a ledger.</summary>
    /// <param name="ledger">The classified ledger.</param>
    /// <param name="axes">What divides it, from the outermost; at most one is a period.</param>
    /// <returns>The rows that have lines.</returns>
    /// <exception cref="ArgumentException">An argument is null, an axis is a dimension the rules do not classify in, two are periods, or a group's period spans two of those asked for.</exception>
    public static CostBreakdownResult Compute(CostClassificationResult ledger, params CostAxis[] axes)
    {
        Guard.NotNull(ledger);
        Guard.NoneNull<CostAxis>(Guard.NotNull(axes), nameof(axes));
        if (axes.Count(axis => axis.Unit is not null) > 1)
        {
            throw new ArgumentException("Axes must have at most one period; a finer one contains the coarser.", nameof(axes));
        }

        var places = axes.Select(axis => axis.Dimension is null ? -1 : PlaceOf(ledger, axis.Dimension)).ToArray();
        var cells = new Dictionary<BreakdownLabels, int>();
        var sums = new List<CostSums>();
        var periods = new PeriodLabels(axes.Select(axis => axis.Unit).FirstOrDefault(unit => unit is not null) ?? default);
        foreach (var line in ledger.Entries)
        {
            var key = new BreakdownLabels(axes.Length);
            for (var i = 0; i < axes.Length; i++)
            {
                key.Set(i, axes[i], places[i] < 0 ? null : line.Decisions[places[i]].Class, line.Entry, periods);
            }

            var sum = default(CostSums);
            sum.Add(line.Entry.Amount.Amount);
            AddTo(cells, sums, key, sum);
        }

        foreach (var part in ledger.Groups)
        {
            var key = new BreakdownLabels(axes.Length);
            for (var i = 0; i < axes.Length; i++)
            {
                key.Set(i, axes[i], places[i] < 0 ? null : part.Decisions[places[i]].Class, part.Group.Key, periods);
            }

            AddTo(cells, sums, key, CostSums.Of(part.Group.Totals));
        }

        return new CostBreakdownResult
        {
            Axes = FrozenList.Copy<CostAxis>(axes.AsSpan()),
            Total = ledger.Total,
            Rows = FrozenList.Own(cells.OrderBy(cell => cell.Key).Select(cell => RowOf(cell.Key, sums[cell.Value].ToTotals(ledger.Currency), ledger.Total)).ToArray()),
        };
    }

    private static int PlaceOf(CostClassificationResult ledger, CostDimension dimension)
    {
        for (var i = 0; i < ledger.Dimensions.Count; i++)
        {
            if (ledger.Dimensions[i].Dimension == dimension)
            {
                return i;
            }
        }

        throw new ArgumentException($"Axes must be dimensions the rules classify in; {dimension} is none.", nameof(dimension));
    }

    private static void AddTo(Dictionary<BreakdownLabels, int> cells, List<CostSums> sums, BreakdownLabels key, in CostSums sum)
    {
        if (!cells.TryGetValue(key, out var cell))
        {
            cells.Add(key, cell = sums.Count);
            sums.Add(default);
        }

        var total = sums[cell];
        total.Add(sum);
        sums[cell] = total;
    }

    private static CostBreakdownRow RowOf(BreakdownLabels key, CostTotals totals, CostTotals whole) => new()
    {
        Labels = FrozenList.Copy<string?>(key.Texts.AsSpan()),
        Period = key.Period,
        Totals = totals,
        ShareOfNet = Figure.Ratio(DecimalParts.ToDouble(totals.Net.Amount), DecimalParts.ToDouble(whole.Net.Amount)),
    };
}
