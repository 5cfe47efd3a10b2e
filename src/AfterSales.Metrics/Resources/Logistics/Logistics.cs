using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;
using NodaTime;

namespace AfterSales.Metrics.Resources;

/// <summary>How well vehicles are loaded, how punctual they are, what a stop and a kilometer cost, how much time goes on the road.</summary>
/// <remarks>
/// <para><b>Formula.</b> Load factor = Σ load × km / Σ capacity × km; on-time share = stops on time / stops judged; cost per stop = Σ cost / stops;
/// cost per kilometer = Σ cost / Σ km; travel share = Σ travel / Σ (travel + work); empty share = km without load / km of known load.</para>
/// <para><b>Units.</b> Fractions; costs in the currency of the trips, unrounded. Load and capacity in one unit: kilograms, pallets, parcels.</para>
/// <para><b>Domain.</b> Trips with their stops. A stop is judged when it has an arrival and a promise: an earliest or latest instant, both included.</para>
/// <para><b>Edge cases.</b> A load above the capacity counts as it is. Trips without load or capacity are counted apart, and so are stops that cannot be
/// judged.
/// A promise whose earliest instant is after its latest is refused. No stop judged: share undefined, <see cref="UndefinedReason.NoData"/>;
/// no stop, no kilometer, no time, no load known: the figure is undefined, <see cref="UndefinedReason.ZeroDenominator"/>.</para>
/// <para><b>Method.</b> Ratios of sums, never means of ratios; sums in decimal and ticks, one division each. Wilson's interval for the share.</para>
/// <para><b>Source.</b> Load factor by weight and distance as in EN 16258:2012 and Eurostat's road freight statistics (tonne-kilometers over
/// capacity-kilometers).</para>
/// </remarks>
/// <example>
/// <code>
/// Console.WriteLine(Logistics.Compute([new Trip { Kilometers = 10m, Load = 600m, Capacity = 500m }]).LoadFactor.Value); // 1.2
/// </code>
/// </example>
public static class Logistics
{
    /// <summary>The figures of many trips.</summary>
    /// <param name="trips">The trips, all costs in one currency; read once.</param>
    /// <param name="options">How to judge; null is <see cref="LogisticsOptions.Default"/>.</param>
    /// <returns>The figures and their ingredients.</returns>
    /// <exception cref="ArgumentException">A stop was promised for an earliest instant after its latest.</exception>
    /// <exception cref="OverflowException">A sum of kilometers, loads or costs exceeds the largest decimal.</exception>
    public static LogisticsResult Compute(IEnumerable<Trip> trips, LogisticsOptions? options = null)
    {
        options ??= LogisticsOptions.Default;
        var sums = new Sums(options.Grace);
        foreach (var trip in Guard.Each(trips))
        {
            sums.Add(trip);
        }

        return new LogisticsResult
        {
            Trips = sums.Trips,
            Stops = sums.Stops,
            OnTime = sums.OnTime,
            Early = sums.Early,
            Late = sums.Late,
            NotJudged = sums.Stops - sums.OnTime - sums.Early - sums.Late,
            OnTimeShare = Proportion.Compute(sums.OnTime, sums.OnTime + sums.Early + sums.Late, IntervalMethod.Wilson, options.Level),
            Kilometers = sums.Kilometers,
            Cost = sums.Cost,
            CostPerStop = Figure.PerUnit(sums.Cost, sums.Stops),
            CostPerKilometer = Figure.PerUnit(sums.Cost, sums.Kilometers),
            Travel = sums.Travel,
            Work = sums.Work,
            TravelShare = Figure.Ratio(sums.Travel.Ticks, (sums.Travel + sums.Work).Ticks),
            TripsWithoutLoad = sums.WithoutLoad,
            LoadFactor = Figure.Ratio(sums.Carried, sums.Carriable),
            EmptyShare = Figure.Ratio(sums.EmptyKilometers, sums.KnownKilometers),
        };
    }

    private sealed class Sums(Duration grace)
    {
        public long Trips { get; private set; }

        public long Stops { get; private set; }

        public long OnTime { get; private set; }

        public long Early { get; private set; }

        public long Late { get; private set; }

        public long WithoutLoad { get; private set; }

        public decimal Kilometers { get; private set; }

        public decimal KnownKilometers { get; private set; }

        public decimal EmptyKilometers { get; private set; }

        public decimal Carried { get; private set; }

        public decimal Carriable { get; private set; }

        public decimal Cost { get; private set; }

        public TotalTime Travel { get; private set; }

        public TotalTime Work { get; private set; }

        public void Add(Trip trip)
        {
            Trips++;
            Kilometers += trip.Kilometers;
            Cost += trip.Cost;
            if (trip is { Load: { } load, Capacity: { } capacity })
            {
                Carried += load * trip.Kilometers;
                Carriable += capacity * trip.Kilometers;
                KnownKilometers += trip.Kilometers;
                EmptyKilometers += load == 0 ? trip.Kilometers : 0;
            }
            else
            {
                WithoutLoad++;
            }

            foreach (var stop in trip.Stops)
            {
                Add(stop);
            }
        }

        private void Add(TripStop stop)
        {
            if (stop.Earliest > stop.Latest)
            {
                throw Guard.OutOfRange(nameof(stop.Earliest), Guard.Text($"must not be after the latest instant {stop.Latest}"), stop.Earliest);
            }

            Stops++;
            Travel += stop.Travel;
            Work += stop.Work;
            if (stop.Arrived is not { } arrived || (stop.Earliest is null && stop.Latest is null))
            {
                return;
            }

            // A difference of two instants is a duration; an instant and a duration need not make one.
            var isEarly = stop.Earliest - arrived > grace;
            var isLate = arrived - stop.Latest > grace;
            Early += isEarly ? 1 : 0;
            Late += isLate ? 1 : 0;
            OnTime += isEarly || isLate ? 0 : 1;
        }
    }
}
