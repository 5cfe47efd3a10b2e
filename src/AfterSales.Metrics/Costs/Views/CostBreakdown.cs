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
/// <example>
/// <code>
/// CostEntry Entry(string account, decimal amount) =&gt; new() { Account = account, Amount = Money.Of(amount, "EUR") };
/// var rules = CostRuleSet.Of([CostRule.ForAccounts("61", CostClass.Labor), CostRule.ForAccounts("62", CostClass.Parts)]);
/// var ledger = CostClassification.Classify([Entry("6100", 45_000m), Entry("6110", 15_000m), Entry("6200", 40_000m)], Currency.Of("EUR"), rules);
/// var rows = CostBreakdown.Compute(ledger, CostAxis.By(CostDimension.Element)).Rows;
/// Console.WriteLine($"{rows[0].Labels[0]}: {rows[0].Totals.Net}, {rows[0].ShareOfNet:P0}"); // Labor: 60000.00 EUR, 60 %
/// Console.WriteLine($"{rows[1].Labels[0]}: {rows[1].Totals.Net}, {rows[1].ShareOfNet:P0}"); // Parts: 40000.00 EUR, 40 %
/// </code>
/// </example>
public static class CostBreakdown
{
    /// <summary>Divides a ledger.</summary>
    /// <param name="ledger">The classified ledger.</param>
    /// <param name="axes">What divides it, from the outermost; at most one is a period.</param>
    /// <returns>The rows that have lines.</returns>
    /// <exception cref="ArgumentException">An argument is null, an axis is a dimension the rules do not classify in, two are periods, or a group's period
    /// spans two of those asked for.</exception>
    public static CostBreakdownResult Compute(CostClassificationResult ledger, params CostAxis[] axes)
    {
        Guard.NotNull(ledger);
        Guard.NoneNull<CostAxis>(Guard.NotNull(axes), nameof(axes));
        if (axes.Count(axis => axis.Unit is not null) > 1)
        {
            throw new ArgumentException("Axes must have at most one period; a finer one contains the coarser.", nameof(axes));
        }

        var places = axes.Select(axis => axis.Dimension is null ? -1 : PlaceOf(ledger, axis.Dimension)).ToArray();
        var cells = new BreakdownCells(axes);
        AddLines(cells, axes, places, ledger.Entries);
        foreach (var part in ledger.Groups)
        {
            for (var i = 0; i < axes.Length; i++)
            {
                var (labels, key) = (cells.Labels[i], part.Group.Key);
                cells.Codes[i] = places[i] >= 0 ? labels.CodeOf(part.Decisions[places[i]].Class?.Name)
                    : axes[i].Attribute is { } attribute ? labels.CodeOf(key[attribute])
                    : labels.CodeOf(key.Period);
            }

            cells.Sums.Add(cells.Slot(), CostSums.Of(part.Group.Totals));
        }

        return new CostBreakdownResult
        {
            Axes = FrozenList.Copy<CostAxis>(axes.AsSpan()),
            Total = ledger.Total,
            Rows = FrozenList.Own(
                cells.InOrder().Select(cell => RowOf(cell.Labels, cells.Sums.SumsOf(cell.Slot).ToTotals(ledger.Currency), ledger.Total)).ToArray()),
        };
    }

    private static void AddLines(BreakdownCells cells, CostAxis[] axes, int[] places, IReadOnlyList<ClassifiedEntry> entries)
    {
        if (entries is not ClassifiedLines lines)
        {
            foreach (var line in entries)
            {
                for (var i = 0; i < axes.Length; i++)
                {
                    cells.Codes[i] = places[i] >= 0
                        ? cells.Labels[i].CodeOf(line.Decisions[places[i]].Class?.Name)
                        : CodeOf(cells.Labels[i], axes[i], line.Entry);
                }

                cells.Sums.Add(cells.Slot(), line.Entry.Amount.Amount);
            }

            return;
        }

        // A class is a matter of the set of rules a line met, and of sets there are few.
        var classes = places.Select(
            (place, axis) => place < 0 ? [] : Array.ConvertAll(lines.Decisions, set => cells.Labels[axis].CodeOf(set[place].Class?.Name))).ToArray();
        var codes = cells.Codes;
        for (var line = 0; line < lines.Entries.Length; line++)
        {
            var entry = lines.Entries[line];
            for (var i = 0; i < codes.Length; i++)
            {
                codes[i] = places[i] >= 0 ? classes[i][lines.Patterns[line]] : CodeOf(cells.Labels[i], axes[i], entry);
            }

            cells.Sums.Add(cells.Slot(), entry.Amount.Amount);
        }
    }

    private static int CodeOf(AxisLabels labels, CostAxis axis, CostEntry entry)
        => axis.Attribute is { } attribute ? labels.CodeOf(entry[attribute]) : labels.CodeOf(entry.Date);

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

    private static CostBreakdownRow RowOf(BreakdownLabels key, CostTotals totals, CostTotals whole) => new()
    {
        Labels = FrozenList.Copy<string?>(key.Texts.AsSpan()),
        Period = key.Period,
        Totals = totals,
        ShareOfNet = Figure.Ratio(totals.Net.Amount, whole.Net.Amount),
    };
}
