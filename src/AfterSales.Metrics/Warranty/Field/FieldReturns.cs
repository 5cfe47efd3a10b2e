using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Warranty;

/// <summary>Claims per thousand at months in service, and lives from a Nevada chart.</summary>
/// <remarks>
/// <para><b>Formula.</b> Months in service = period of return − period of shipment. Claims per thousand at m = 1000·Σ_{k≤m} claims(k)/units that
/// reach k; interval on the
/// logarithm with variance Σ claims/units². Reliability = Π(1 − claims/units without an earlier return).</para>
/// <para><b>Units.</b> Claims per thousand units; months.</para>
/// <para><b>Domain.</b> Returns not above shipments.</para>
/// <para><b>Edge cases.</b> A return in the period of shipment is dead on arrival: counted apart, no life. A shipment of 0 units adds nothing; alone
/// its rate is
/// undefined, <see cref="UndefinedReason.ZeroDenominator"/>. No claim yet: 0, whose interval is undefined, <see cref="UndefinedReason.NoData"/>.
/// Returned above shipped,
/// or before shipment, throws.</para>
/// <para><b>Method.</b> Every shipment counts as long as it is seen; a repaired unit stays at risk for claims, a returned one leaves for the
/// reliability.</para>
/// <para><b>Source.</b> J. D. Kalbfleisch, J. F. Lawless and J. A. Robinson, Methods for the analysis and prediction of warranty claims,
/// Technometrics 33, 1991.</para>
/// </remarks>
/// <example>
/// <code>
/// var table = new NevadaTable
/// {
///     Shipped = [100, 200, 0], Returned = [new long?[] { 1, 2, 3, null }, new long?[] { null, 0, 4, 5 }, Array.Empty&lt;long?&gt;()], LastPeriod = 3,
/// };
/// var months = FieldReturns.ByServiceMonth(table);
/// Console.WriteLine($"after two months {months[1].ClaimsPerThousand.Value:F1} claims per thousand units"); // after two months 46.7 claims per thousand units
/// Console.WriteLine($"{Figure.Of(months[1].Reliability):P1} without a return"); // 95.3 % without a return
/// </code>
/// </example>
public static class FieldReturns
{
    /// <summary>Claims by months in service.</summary>
    /// <param name="table">Shipments and returns.</param>
    /// <param name="level">Confidence level.</param>
    /// <returns>One row for each month in service that any unit has reached, from 1.</returns>
    /// <exception cref="ArgumentException">The table is null or contradicts itself, or the level is not inside (0, 1).</exception>
    /// <exception cref="OverflowException">There are more units or claims than a long counts.</exception>
    public static IReadOnlyList<ServiceMonth> ByServiceMonth(NevadaTable table, double level = Estimate.DefaultLevel)
    {
        Guard.NotNull(table).Require();
        var z = NormalDistribution.TwoSidedQuantile(Guard.Between(level, 0, 1));
        var rows = new List<ServiceMonth>();
        var (total, variance, reliability) = (0d, 0d, 1d);
        var left = table.Shipped.Select((shipped, i) => shipped - table.At(i, 0)).ToArray();
        for (var month = 1; month <= table.LastPeriod; month++)
        {
            var (units, claims, without) = (0L, 0L, 0L);
            for (var i = 0; i < table.Shipped.Count && i + month <= table.LastPeriod; i++)
            {
                units += table.Shipped[i];
                claims += table.At(i, month);
                without += left[i];
                left[i] -= table.At(i, month);
            }

            if (units == 0)
            {
                continue;
            }

            total += (double)claims / units;
            variance += claims / ((double)units * units);
            var hazard = Figure.Ratio(claims, without);
            reliability *= 1 - (hazard.Value ?? 0);
            rows.Add(new ServiceMonth
            {
                Month = month,
                Units = units,
                Claims = claims,
                UnitsWithoutEarlierReturn = without,
                Hazard = hazard,
                ClaimsPerThousand = total == 0
                    ? Estimate.WithoutInterval(0, UndefinedReason.NoData, level, IntervalMethod.LogWald)
                    : LifeFit.LogInterval(1000 * total, z * Math.Sqrt(variance) / total, level),
                Reliability = reliability,
            });
        }

        return FrozenList.Own(rows.ToArray());
    }

    /// <summary>Claims of a unit in its month in service 1, 2, …: what a <see cref="ClaimForecast"/> takes.</summary>
    /// <param name="table">Shipments and returns.</param>
    /// <returns>Claims / units that reach the month, up to the table's last period; 0 where no unit has come so far.</returns>
    /// <exception cref="ArgumentException">The table is null or contradicts itself.</exception>
    /// <exception cref="OverflowException">There are more units or claims than a long counts.</exception>
    public static IReadOnlyList<double> ClaimsPerUnit(NevadaTable table)
    {
        var rates = new double[Guard.NotNull(table).LastPeriod];
        foreach (var row in ByServiceMonth(table))
        {
            rates[row.Month - 1] = (double)row.Claims / row.Units;
        }

        return FrozenList.Own(rates);
    }

    /// <summary>Claims per thousand within so many months, of the shipments all of whose units have reached them.</summary>
    /// <param name="table">Shipments and returns.</param>
    /// <param name="months">Months in service; positive.</param>
    /// <returns>The rates by shipment and of all.</returns>
    /// <exception cref="ArgumentException">The table is null or contradicts itself, or the months are not positive.</exception>
    /// <exception cref="OverflowException">There are more claims than a long counts.</exception>
    public static CompleteCohortsResult CompleteCohorts(NevadaTable table, int months)
    {
        Guard.NotNull(table).Require();
        Guard.Positive(months);
        var rows = new List<CohortRate>();
        for (var i = 0; i < table.Shipped.Count && (long)i + months <= table.LastPeriod; i++)
        {
            var claims = Enumerable.Range(1, months).Sum(month => table.At(i, month));
            rows.Add(new CohortRate { Cohort = i, Units = table.Shipped[i], Claims = claims, PerThousand = Figure.Ratio(1000d * claims, table.Shipped[i]) });
        }

        return new CompleteCohortsResult
        {
            Cohorts = FrozenList.Own(rows.ToArray()),
            PerThousand = rows.Count == 0 ? new Figure<double>(UndefinedReason.NoData)
                : Figure.Ratio(1000d * rows.Sum(row => row.Claims), rows.Sum(row => (double)row.Units)),
        };
    }

    /// <summary>The lives that a Nevada chart tells: failures and suspensions by months in service.</summary>
    /// <param name="table">Shipments and returns.</param>
    /// <param name="placement">Where within its month a failure is put.</param>
    /// <returns>The rows for a <see cref="LifeFit"/>, failures first.</returns>
    /// <exception cref="ArgumentException">The table is null or contradicts itself, or there is no such placement.</exception>
    /// <exception cref="OverflowException">There are more units than a long counts.</exception>
    public static FieldLives ToLives(NevadaTable table, FailurePlacement placement = FailurePlacement.WithinMonth)
    {
        Guard.NotNull(table).Require();
        Guard.Defined(placement);
        var (failures, suspensions, dead) = (new SortedDictionary<int, long>(), new SortedDictionary<int, long>(), 0L);
        for (var i = 0; i < table.Shipped.Count; i++)
        {
            var left = table.Shipped[i] - table.At(i, 0);
            dead += table.At(i, 0);
            for (var month = 1; i + month <= table.LastPeriod; month++)
            {
                Add(failures, month, table.At(i, month));
                left -= table.At(i, month);
            }

            Add(suspensions, table.LastPeriod - i, i > table.LastPeriod ? 0 : left);
        }

        var failed = failures.Select(pair => placement == FailurePlacement.AtMonthEnd
            ? LifeRecord.Failure(pair.Key, pair.Value)
            : LifeRecord.Between(pair.Key - 1, pair.Key, pair.Value));
        return new FieldLives
        {
            DeadOnArrival = dead,
            Rows = FrozenList.Own(failed.Concat(suspensions.Select(pair => LifeRecord.Suspension(pair.Key, pair.Value))).ToArray()),
        };

        // Month 0 has seen nothing yet: no suspension.
        static void Add(SortedDictionary<int, long> counts, int month, long count)
        {
            if (count > 0 && month > 0)
            {
                counts[month] = count + (counts.TryGetValue(month, out var before) ? before : 0);
            }
        }
    }
}
