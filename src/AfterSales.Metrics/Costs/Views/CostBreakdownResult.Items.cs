using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Costs;

/// <content>The rows of a breakdown as the items of a Pareto analysis or a bridge.</content>
public sealed partial record CostBreakdownResult
{
    /// <summary>What rows without a label are called.</summary>
    public const string Unlabeled = "unclassified";

    private const string Separator = " / ";

    /// <summary>The rows as named amounts, for a Pareto analysis or a bridge between two periods.</summary>
    /// <param name="separator">What stands between the labels in a name.</param>
    /// <param name="missing">What stands for a label that is missing.</param>
    /// <returns>One item for each row.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public IReadOnlyList<CostItem> ToItems(string separator = Separator, string missing = Unlabeled)
    {
        Guard.NotNull(separator);
        Guard.NotNull(missing);
        return FrozenList.Own(Rows.Select(row => CostItem.Of(string.Join(separator, row.Labels.Select(label => label ?? missing)), row.Totals.Net)).ToArray());
    }

    /// <summary>
    /// The rows of a period as named amounts, without the period in their names: those of two periods are what <see cref="CostBridge"/> takes.
    /// </summary>
    /// <param name="period">The period; one of the axes must be a period that divides it.</param>
    /// <param name="separator">What stands between the labels in a name.</param>
    /// <param name="missing">What stands for a label that is missing.</param>
    /// <returns>One item for each combination of the other labels that has lines in the period, in the order of the rows; none when it has no
    /// lines.</returns>
    /// <exception cref="ArgumentException">
    /// An argument is null, no axis is a period, or the period of a row lies partly in the period asked for and partly outside.
    /// </exception>
    /// <exception cref="OverflowException">A sum needs more than 28 digits.</exception>
    public IReadOnlyList<CostItem> ToItems(ReportingPeriod period, string separator = Separator, string missing = Unlabeled)
    {
        Guard.NotNull(period);
        Guard.NotNull(separator);
        Guard.NotNull(missing);
        var (names, sums) = (new List<string>(), new Dictionary<string, ExactSum>(StringComparer.Ordinal));
        var place = PlaceOfPeriod();
        foreach (var row in Rows.Where(row => IsWithin(row.Period, period)))
        {
            var name = string.Join(separator, row.Labels.Where((_, axis) => axis != place).Select(label => label ?? missing));
            if (!sums.TryGetValue(name, out var sum))
            {
                names.Add(name);
            }

            sum.Add(row.Totals.Net.Amount);
            sums[name] = sum;
        }

        return FrozenList.Own(names.Select(name => CostItem.Of(name, Money.Of(sums[name].Value, Total.Net.Currency))).ToArray());
    }

    private static bool IsWithin(ReportingPeriod? part, ReportingPeriod whole)
    {
        if (part is null || part.End < whole.Start || part.Start > whole.End)
        {
            return false;
        }

        return part.Start >= whole.Start && part.End <= whole.End
            ? true
            : throw new ArgumentException(Guard.Text($"Period must be divided by the axis; {part.Start} to {part.End} lies partly in it."), nameof(part));
    }

    private int PlaceOfPeriod()
    {
        for (var axis = 0; axis < Axes.Count; axis++)
        {
            if (Axes[axis].Unit is not null)
            {
                return axis;
            }
        }

        throw new ArgumentException("Period needs an axis that is one; the breakdown has none.");
    }
}
