using AfterSales.Metrics.Internal;
using NodaTime;

namespace AfterSales.Metrics.Costs;

/// <summary>What the cost of visits must remember: for each case its visits and their cost, first and repeat visits apart; and the hours.</summary>
/// <remarks>A case's visits may be spread over several tallies and come in any order: merged in any split they give the same bits.</remarks>
public sealed class VisitTally
{
    private readonly Dictionary<string, CaseSums> cases = new(StringComparer.Ordinal);

    /// <summary>An empty tally.</summary>
    /// <param name="currency">The currency of all costs.</param>
    public VisitTally(Currency currency) => Currency = currency;

    /// <summary>The currency of all costs.</summary>
    public Currency Currency { get; }

    /// <summary>Number of visits.</summary>
    public long Visits { get; private set; }

    /// <summary>Number of cases.</summary>
    public int Cases => cases.Count;

    /// <summary>All time on the road.</summary>
    public Duration Travel { get; private set; }

    /// <summary>All time at work.</summary>
    public Duration Work { get; private set; }

    internal IEnumerable<KeyValuePair<string, CaseSums>> InOrder => cases.OrderBy(item => item.Key, StringComparer.Ordinal);

    /// <summary>The tally of visits.</summary>
    /// <param name="visits">The visits; read once.</param>
    /// <param name="currency">The currency of all costs.</param>
    /// <returns>The tally.</returns>
    /// <exception cref="ArgumentException">The visits are null, or one of them is.</exception>
    /// <exception cref="CurrencyMismatchException">A cost has another currency.</exception>
    /// <exception cref="OverflowException">A number of visits exceeds long's range, or a time that of durations.</exception>
    public static VisitTally Of(IEnumerable<ServiceVisit> visits, Currency currency)
    {
        var tally = new VisitTally(currency);
        foreach (var visit in Guard.Each(visits))
        {
            tally.Add(visit);
        }

        return tally;
    }

    /// <summary>Adds a visit.</summary>
    /// <param name="visit">The visit.</param>
    /// <exception cref="ArgumentNullException"><paramref name="visit"/> is null.</exception>
    /// <exception cref="CurrencyMismatchException">The cost has another currency.</exception>
    /// <exception cref="OverflowException">A time exceeds the range of durations; nothing is added.</exception>
    public void Add(ServiceVisit visit)
    {
        var cost = Guard.NotNull(visit).Cost.In(Currency);
        Count(1, visit.Travel, visit.Work);
        var sums = SumsOf(visit.Case);
        sums.Visits++;
        if (visit.Number == 1)
        {
            sums.FirstCost.Add(cost);
            sums.FirstVisits++;
        }
        else
        {
            sums.RepeatCost.Add(cost);
        }

        sums.Travel += visit.Travel;
        sums.Work += visit.Work;
    }

    /// <summary>Adds the visits of one case, or some of them, as a database's GROUP BY returns them.</summary>
    /// <param name="visits">The visits' sums.</param>
    /// <exception cref="ArgumentNullException"><paramref name="visits"/> is null.</exception>
    /// <exception cref="CurrencyMismatchException">A cost has another currency.</exception>
    /// <exception cref="OverflowException">A number of visits exceeds long's range, or a time that of durations; nothing is added.</exception>
    public void AddGroup(VisitGroup visits)
    {
        var (first, repeat) = (Guard.NotNull(visits).FirstCost.In(Currency), visits.RepeatCost.In(Currency));
        Count(visits.FirstVisits + visits.RepeatVisits, visits.Travel, visits.Work);
        var sums = SumsOf(visits.Case);
        sums.FirstCost.Add(first);
        sums.RepeatCost.Add(repeat);
        sums.FirstVisits += visits.FirstVisits;
        sums.Visits += visits.FirstVisits + visits.RepeatVisits;
        sums.Travel += visits.Travel;
        sums.Work += visits.Work;
    }

    /// <summary>A tally of the rows of a database's GROUP BY.</summary>
    /// <param name="groups">The cases, each once or in parts; read once.</param>
    /// <param name="currency">The currency of all costs.</param>
    /// <returns>The tally.</returns>
    /// <exception cref="ArgumentException">The groups are null, or one of them is.</exception>
    /// <exception cref="CurrencyMismatchException">A cost has another currency.</exception>
    /// <exception cref="OverflowException">A number of visits exceeds long's range, or a time that of durations.</exception>
    public static VisitTally OfGroups(IEnumerable<VisitGroup> groups, Currency currency)
    {
        var tally = new VisitTally(currency);
        foreach (var group in Guard.Each(groups))
        {
            tally.AddGroup(group);
        }

        return tally;
    }

    /// <summary>What the tally remembers, case by case in ordinal order: enough to fill another like it.</summary>
    /// <returns>The cases.</returns>
    /// <exception cref="OverflowException">An exact sum needs more than 28 digits.</exception>
    public IReadOnlyList<VisitGroup> ToGroups() => FrozenList.Copy(InOrder.Select(item => new VisitGroup
    {
        Case = item.Key,
        FirstVisits = item.Value.FirstVisits,
        FirstCost = Money.Of(item.Value.FirstCost.Value, Currency),
        RepeatVisits = item.Value.Visits - item.Value.FirstVisits,
        RepeatCost = Money.Of(item.Value.RepeatCost.Value, Currency),
        Travel = item.Value.Travel,
        Work = item.Value.Work,
    }));

    /// <summary>Adds another tally.</summary>
    /// <param name="other">The other tally, which stays as it is.</param>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is null.</exception>
    /// <exception cref="CurrencyMismatchException">The currencies differ.</exception>
    /// <exception cref="OverflowException">A number of visits exceeds long's range, or a time that of durations; nothing is added.</exception>
    public void Merge(VisitTally other)
    {
        if (Guard.NotNull(other).Currency != Currency)
        {
            throw new CurrencyMismatchException(Currency, other.Currency);
        }

        Count(other.Visits, other.Travel, other.Work);
        foreach (var item in other.cases)
        {
            SumsOf(item.Key).Merge(item.Value);
        }
    }

    /// <summary>All or nothing, and first of all: what the totals can hold, each case can.</summary>
    private void Count(long visits, Duration travel, Duration work)
        => (Visits, Travel, Work) = (Visits + visits, Together(Travel, travel), Together(Work, work));

    private static Duration Together(Duration first, Duration second)
        => Duration.MaxValue - first < second ? throw new OverflowException("The times of the visits exceed the longest duration.") : first + second;

    private CaseSums SumsOf(string name)
    {
        if (!cases.TryGetValue(name, out var sums))
        {
            cases.Add(name, sums = new CaseSums());
        }

        return sums;
    }

    internal sealed class CaseSums
    {
        public ExactSum FirstCost;
        public ExactSum RepeatCost;

        public long Visits { get; set; }

        public long FirstVisits { get; set; }

        public Duration Travel { get; set; }

        public Duration Work { get; set; }

        public ExactSum Cost
        {
            get
            {
                var cost = FirstCost;
                cost.Add(RepeatCost);
                return cost;
            }
        }

        public void Merge(CaseSums other)
        {
            FirstCost.Add(other.FirstCost);
            RepeatCost.Add(other.RepeatCost);
            Visits += other.Visits;
            FirstVisits += other.FirstVisits;
            Travel += other.Travel;
            Work += other.Work;
        }
    }
}
