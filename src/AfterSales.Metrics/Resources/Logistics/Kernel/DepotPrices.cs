namespace AfterSales.Metrics.Resources;

/// <summary>What no choice of depots can undercut: each area pays a price for its demand, each depot serves only what pays, and is open only where that
/// earns its fixed cost. The prices rise where too little is served and fall where too much is.</summary>
/// <remarks>A. Geoffrion, Mathematical Programming Study 2, 1974; M. Fisher, Management Science 27, 1981; with the capacity of all depots together as one
/// more row. As strong as the relaxation in which no depot serves an area beyond its own share of being open.</remarks>
internal sealed class DepotPrices
{
    private const double SmallestStep = 0.005;
    private const int PatientSteps = 8;

    private readonly double[] demand;
    private readonly double[] fixedCost;
    private readonly double[] capacity;
    private readonly double[] unit;
    private readonly double needed;
    private readonly double[] worth;
    private readonly double[] share;
    private readonly double[] served;
    private readonly double[] serves;
    private readonly double[] keys;
    private readonly int[] items;
    private readonly int[] order;
    private readonly double[] ratio;

    public DepotPrices(double[] demand, double[] fixedCost, double[] capacity, double[] unit, double needed)
    {
        (this.demand, this.fixedCost, this.capacity, this.unit, this.needed) = (demand, fixedCost, capacity, unit, needed);
        var (depots, areas) = (fixedCost.Length, demand.Length);
        (worth, share, order, ratio) = (new double[depots], new double[depots], new int[depots], new double[depots]);
        (served, serves, keys, items) = (new double[areas], new double[depots * areas], new double[areas], new int[areas]);
        IsLikely = new double[depots];
    }

    /// <summary>How far each depot was open over the last prices, between 0 and 1.</summary>
    public double[] IsLikely { get; }

    /// <summary>Multiplications and moves spent.</summary>
    public long Work { get; private set; }

    /// <summary>Prices at which every depot would just earn its fixed cost at full use: the bound of the weak relaxation.</summary>
    public double[] Start()
    {
        var prices = new double[demand.Length];
        for (var j = 0; j < prices.Length; j++)
        {
            var (earned, cheapest) = (double.PositiveInfinity, double.PositiveInfinity);
            for (var i = 0; i < fixedCost.Length; i++)
            {
                cheapest = Math.Min(cheapest, unit[(i * prices.Length) + j]);
                earned = capacity[i] > 0 ? Math.Min(earned, unit[(i * prices.Length) + j] + (fixedCost[i] / capacity[i])) : earned;
            }

            prices[j] = earned < double.PositiveInfinity ? earned : cheapest;
        }

        return prices;
    }

    /// <summary>Raises the bound by moving the prices, which are left at their best.</summary>
    /// <param name="prices">Where to start; the best prices afterwards.</param>
    /// <param name="states">Which depots are free, open, closed.</param>
    /// <param name="best">Cost of the best answer.</param>
    /// <param name="step">Length of the first steps, between 0 and 2.</param>
    /// <param name="most">How many steps at most.</param>
    /// <param name="maximumWork">The work at which it stops, after one step at least.</param>
    /// <returns>The bound, for depots whose capacity suffices.</returns>
    public double Raise(double[] prices, DepotState[] states, double best, double step, int most, long maximumWork)
    {
        // Prices beyond the range of double give no bound; none is below zero.
        var (bound, here, idle) = (double.NegativeInfinity, (double[])prices.Clone(), 0);
        for (var k = 0; k < most && step > SmallestStep && (k == 0 || Work < maximumWork); k++)
        {
            var value = Bound(here, states);
            if (value > bound && value < double.PositiveInfinity)
            {
                (bound, idle) = (value, 0);
                here.CopyTo(prices, 0);
            }
            else if (++idle == PatientSteps)
            {
                (step, idle) = (step / 2, 0);
                prices.CopyTo(here, 0);
                value = Bound(here, states);
            }

            if (bound >= best || !Move(here, step, best - value))
            {
                break;
            }
        }

        Bound(prices, states);
        return Math.Max(bound, 0);
    }

    /// <summary>The bound if a free depot were open, or closed, at the prices of the last bound.</summary>
    public double Forced(DepotState[] states, int depot, DepotState state)
    {
        var before = states[depot];
        states[depot] = state;
        var value = Paid + Chosen(states, null);
        states[depot] = before;
        return value;
    }

    /// <summary>What the areas pay at the last prices.</summary>
    private double Paid { get; set; }

    private double Bound(double[] prices, DepotState[] states)
    {
        Paid = 0;
        for (var j = 0; j < prices.Length; j++)
        {
            Paid += prices[j] * demand[j];
        }

        for (var i = 0; i < worth.Length; i++)
        {
            (worth[i], order[i]) = (fixedCost[i] + Serve(i, prices), i);
            ratio[i] = capacity[i] > 0 ? worth[i] / capacity[i] : double.PositiveInfinity;
        }

        Array.Sort(ratio, order);
        var value = Paid + Chosen(states, share);
        Array.Clear(served, 0, served.Length);
        for (var i = 0; i < share.Length; i++)
        {
            IsLikely[i] = (0.9 * IsLikely[i]) + (0.1 * share[i]);
            for (var j = 0; j < served.Length && share[i] > 0; j++)
            {
                served[j] += share[i] * serves[(i * served.Length) + j];
            }
        }

        Work += 2L * serves.Length;
        return value;
    }

    /// <summary>The part of the demand that pays, the best first, up to the capacity.</summary>
    private double Serve(int depot, double[] prices)
    {
        var (first, count, wanted) = (depot * prices.Length, 0, 0.0);
        for (var j = 0; j < prices.Length; j++)
        {
            serves[first + j] = 0;
            var loss = unit[first + j] - prices[j];
            if (loss < 0)
            {
                (keys[count], items[count++]) = (loss, j);
                wanted += demand[j];
            }
        }

        if (wanted > capacity[depot])
        {
            Array.Sort(keys, items, 0, count);
            Work += 8L * count;
        }

        var (sum, left) = (0.0, capacity[depot]);
        for (var k = 0; k < count && left > 0; k++)
        {
            var amount = Math.Min(left, demand[items[k]]);
            (serves[first + items[k]], sum, left) = (amount, sum + (keys[k] * amount), left - amount);
        }

        return sum;
    }

    /// <summary>The depots worth opening, and as many more, the cheapest capacity first, as all demand needs.</summary>
    private double Chosen(DepotState[] states, double[]? taken)
    {
        var (sum, missing) = (0.0, needed);
        for (var i = 0; i < worth.Length; i++)
        {
            var isOpen = states[i] == DepotState.Open || (states[i] == DepotState.Free && worth[i] < 0);
            if (isOpen)
            {
                (sum, missing) = (sum + worth[i], missing - capacity[i]);
            }

            if (taken is not null)
            {
                taken[i] = isOpen ? 1 : 0;
            }
        }

        Work += 2L * worth.Length;
        foreach (var i in order)
        {
            if (missing <= 0)
            {
                return sum;
            }

            if (states[i] == DepotState.Free && worth[i] >= 0 && capacity[i] > 0)
            {
                var part = Math.Min(1, missing / capacity[i]);
                (sum, missing) = (sum + (part * worth[i]), missing - capacity[i]);
                if (taken is not null)
                {
                    taken[i] = part;
                }
            }
        }

        return missing > 0 ? double.PositiveInfinity : sum;
    }

    /// <summary>Moves the prices towards what is not served; false when all is served exactly.</summary>
    private bool Move(double[] prices, double step, double gap)
    {
        var length = 0.0;
        for (var j = 0; j < prices.Length; j++)
        {
            var missing = 1 - (served[j] / demand[j]);
            length += missing * missing;
        }

        var scale = step * Math.Max(gap, 0) / length;
        if (!(scale > 0) || double.IsInfinity(scale))
        {
            return false;
        }

        for (var j = 0; j < prices.Length; j++)
        {
            prices[j] += scale * (1 - (served[j] / demand[j])) / demand[j];
        }

        return true;
    }
}
