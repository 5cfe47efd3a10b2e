using System.Globalization;
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
        var cells = new Dictionary<Labels, int>();
        var sums = new List<CostSums>();
        foreach (var line in ledger.Entries)
        {
            var key = new Labels(axes.Length);
            for (var i = 0; i < axes.Length; i++)
            {
                key.Set(i, places[i] < 0 ? null : line.Decisions[places[i]].Class?.Name, axes[i], line.Entry);
            }

            var sum = default(CostSums);
            sum.Add(line.Entry.Amount.Amount);
            AddTo(cells, sums, key, sum);
        }

        foreach (var part in ledger.Groups)
        {
            var key = new Labels(axes.Length);
            for (var i = 0; i < axes.Length; i++)
            {
                key.Set(i, places[i] < 0 ? null : part.Decisions[places[i]].Class?.Name, axes[i], part.Group.Key);
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

    private static void AddTo(Dictionary<Labels, int> cells, List<CostSums> sums, Labels key, in CostSums sum)
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

    private static CostBreakdownRow RowOf(Labels key, CostTotals totals, CostTotals whole) => new()
    {
        Labels = FrozenList.Copy(key.Texts.AsSpan()),
        Period = key.Period,
        Totals = totals,
        ShareOfNet = Figure.Ratio(DecimalParts.ToDouble(totals.Net.Amount), DecimalParts.ToDouble(whole.Net.Amount)),
    };

    /// <summary>The labels of a row, comparable; nothing comes after something.</summary>
    private sealed class Labels(int count) : IEquatable<Labels>, IComparable<Labels>
    {
        public string?[] Texts { get; } = new string?[count];

        public ReportingPeriod? Period { get; private set; }

        public void Set(int place, string? costClass, CostAxis axis, CostEntry entry)
            => Texts[place] = axis.Unit is { } unit ? Show(entry.Date is { } date ? ReportingPeriod.Containing(date, unit) : null)
                : axis.Attribute is { } attribute ? CostKey.Of(entry, attribute)[attribute]
                : costClass;

        public void Set(int place, string? costClass, CostAxis axis, CostKey key)
            => Texts[place] = axis.Unit is { } unit ? Show(Within(key.Period, unit)) : axis.Attribute is { } attribute ? key[attribute] : costClass;

        public bool Equals(Labels? other) => other is not null && Texts.AsSpan().SequenceEqual(other.Texts);

        public override bool Equals(object? obj) => Equals(obj as Labels);

        public override int GetHashCode()
        {
            var hash = default(HashCode);
            foreach (var text in Texts)
            {
                hash.Add(text, StringComparer.Ordinal!);
            }

            return hash.ToHashCode();
        }

        public int CompareTo(Labels? other)
        {
            for (var i = 0; i < Texts.Length; i++)
            {
                var (left, right) = (Texts[i], other!.Texts[i]);
                var order = left is null || right is null ? (left is null).CompareTo(right is null) : string.CompareOrdinal(left, right);
                if (order != 0)
                {
                    return order;
                }
            }

            return 0;
        }

        private static ReportingPeriod? Within(ReportingPeriod? period, PeriodUnit unit)
        {
            var whole = period is null ? null : ReportingPeriod.Containing(period.Start, unit);
            return whole is null || whole.Contains(period!.End)
                ? whole
                : throw new ArgumentException($"Axes must have periods that contain those of the groups; a {unit} does not contain {period.Dates}.", nameof(unit));
        }

        private string? Show(ReportingPeriod? period)
        {
            Period = period;
            return period?.Start.ToString("uuuu'-'MM'-'dd", CultureInfo.InvariantCulture);
        }
    }
}
