using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Processes;

/// <summary>Events of several cases (object-centric log): their time and cost divided, so that no figure has them twice.</summary>
/// <remarks>
/// <para><b>Formula.</b> A case's touch time is its share of the event's, cut at whole ticks so that the parts add up to it; its direct cost by the largest
/// remainders, in the currency's minor unit or, of a finer amount, the amount's last decimal.</para>
/// <para><b>Units.</b> Shares are fractions.</para>
/// <para><b>Domain.</b> Shares above 0 that sum to 1.</para>
/// <para><b>Edge cases.</b> One case with a share of 1 is an ordinary event. Counts are not divided: the event is one event of every case it belongs to, and
/// <see cref="EventAccount.Shared"/> says how many there are of those. Waiting, progress and lead are the case's own, as it went through all of the
/// event.</para>
/// <para><b>Method.</b> Shares laid one after another from 0 to 1 (<see cref="EventShare"/>): each end is cut once, and belongs to two neighbors.</para>
/// <para><b>Source.</b> OCEL 2.0, Object-Centric Event Log, RWTH Aachen 2023; flattening one into cases multiplies its events: W. van der Aalst, Object-centric
/// process mining, SEFM 2019.</para>
/// </remarks>
/// <example>
/// <code>
/// var visit = new CaseEvent
/// {
///     Step = "Visit",
///     Start = Instant.FromUtc(2026, 3, 2, 8, 0),
///     End = Instant.FromUtc(2026, 3, 2, 9, 40),
///     DirectCost = Money.Of(100m, "EUR"),
/// };
/// var events = SharedEvents.Split([new() { Event = visit, Cases = [new() { Case = "C-1", Share = 0.75m }, new() { Case = "C-2", Share = 0.25m }] }]);
/// Console.WriteLine(string.Join(", ", events.Select(part =&gt; $"{part.Case} {part.DirectCost}"))); // C-1 75.00 EUR, C-2 25.00 EUR
/// Console.WriteLine(
///     string.Join(", ", CaseLog.Read(events).Cases.Select(trace =&gt; $"{trace.Case} {trace.Touch.TotalMinutes} min"))); // C-1 75 min, C-2 25 min
/// </code>
/// </example>
public static class SharedEvents
{
    /// <summary>Divides events among their cases.</summary>
    /// <param name="events">The events; read once.</param>
    /// <returns>One event for each case of each, in order: to be read as a log, together with the events of one case.</returns>
    /// <exception cref="ArgumentException"><paramref name="events"/> is null or has a null.</exception>
    /// <exception cref="OverflowException">A direct cost in units exceeds decimal's range.</exception>
    public static IReadOnlyList<CaseEvent> Split(IEnumerable<SharedEvent> events)
    {
        var parts = new List<CaseEvent>();
        foreach (var shared in Guard.Each(events))
        {
            var (costs, from) = (CostsOf(shared), 0m);
            for (var i = 0; i < shared.Cases.Count; i++)
            {
                // The last end is 1 however the sum of the shares before it is written.
                var to = i == shared.Cases.Count - 1 ? 1 : from + shared.Cases[i].Share;
                parts.Add(shared.Event with
                {
                    Case = shared.Cases[i].Case,
                    Share = shared.Cases.Count == 1 ? null : EventShare.Of(from, to),
                    DirectCost = costs?[i],
                });
                from = to;
            }
        }

        return FrozenList.Own(parts.ToArray());
    }

    private static Money[]? CostsOf(SharedEvent shared)
    {
        if (shared.Event.DirectCost is not { } cost)
        {
            return null;
        }

        var unit = cost.IsInMinorUnits ? cost.Currency.MinorUnit : new decimal(1, 0, 0, false, (byte)Decimals.ScaleOf(cost.Amount));
        decimal[] shares = [.. shared.Cases.Select(item => item.Share)];
        return [.. Apportionment.Split(cost.Amount, shares, unit).Parts.Select(part => Money.Of(part.Amount, cost.Currency))];
    }
}
