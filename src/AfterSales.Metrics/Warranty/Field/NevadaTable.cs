using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Warranty;

/// <summary>Nevada chart: units shipped by period, and how many of each shipment came back in each later period.</summary>
public sealed partial record NevadaTable
{
    /// <summary>Units shipped in period 0, 1, … .</summary>
    public required IReadOnlyList<long> Shipped
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>For each shipment the units returned in period 0, 1, … ; null or nothing where there were none.</summary>
    public required IReadOnlyList<IReadOnlyList<long?>> Returned
    {
        get;
        init => field = FrozenList.Own(Guard.Items(value).Select(row =>
            (IReadOnlyList<long?>)FrozenList.Copy(row, nameof(Returned))).ToArray());
    }

    /// <summary>The last period of which all returns are there.</summary>
    public required int LastPeriod
    {
        get;
        init => field = Guard.InRange(value, 0, 100_000);
    }

    /// <summary>All units returned.</summary>
    public decimal TotalReturned => Returned.Sum(row => row.Sum(count => (decimal)(count ?? 0)));

    /// <summary>Returns of a shipment after so many months in service.</summary>
    internal long At(int cohort, int months) => cohort + months < Returned[cohort].Count ? Returned[cohort][cohort + months] ?? 0 : 0;

    internal NevadaTable Require()
    {
        Guard.SameLength(Returned.Count, Shipped.Count, nameof(Returned), nameof(Shipped));
        for (var i = 0; i < Shipped.Count; i++)
        {
            Guard.NotNegative(Shipped[i], nameof(Shipped));
            var sum = 0L;
            for (var k = 0; k < Returned[i].Count; k++)
            {
                if (Returned[i][k] is not { } count)
                {
                    continue;
                }

                if (Guard.NotNegative(count, nameof(Returned)) > 0 && (k < i || k > LastPeriod))
                {
                    throw new ArgumentException(FormattableString.Invariant(
                        $"Returned must lie between shipment and last period; cohort {i} has {count} in period {k}."), nameof(Returned));
                }

                sum = checked(sum + count);
            }

            if (sum > Shipped[i])
            {
                throw new ArgumentException(FormattableString.Invariant(
                    $"Returned must not exceed shipped; of cohort {i} came back {sum} of {Shipped[i]}."), nameof(Returned));
            }
        }

        return this;
    }
}
