namespace AfterSales.Metrics.Resources;

/// <summary>The cheapest flows from a given set of open depots to all areas: shortest augmenting paths, one area after the other, with a price for each
/// depot's scarcity that keeps every detour's cost at or above zero.</summary>
/// <param name="demand">Demand of each area, positive.</param>
/// <param name="capacity">Capacity of each depot.</param>
/// <param name="unit">Cost of one unit, depot by depot.</param>
internal sealed class DepotFlows(double[] demand, double[] capacity, double[] unit)
{
    /// <summary>What is left of the whole demand after rounding: sums that meet exactly in decimals may miss by so much in doubles.</summary>
    private const double Rounding = 1e-12;

    private readonly int areas = demand.Length;
    private readonly double[] left = new double[capacity.Length];
    private readonly double[] price = new double[capacity.Length];
    private readonly double[] distance = new double[capacity.Length];
    private readonly bool[] isDone = new bool[capacity.Length];
    private readonly int[] fromDepot = new int[capacity.Length];
    private readonly int[] overArea = new int[capacity.Length];
    private readonly double negligible = Rounding * demand.Sum();

    /// <summary>The flows found last, depot by depot.</summary>
    public double[] Flow { get; } = new double[capacity.Length * demand.Length];

    /// <summary>Comparisons and moves spent.</summary>
    public long Work { get; private set; }

    /// <summary>Serves all demand from the open depots.</summary>
    /// <param name="isOpen">Which depots are open; together they have the capacity.</param>
    /// <returns>What the flows cost, without the depots.</returns>
    public double Solve(bool[] isOpen)
    {
        Array.Clear(Flow, 0, Flow.Length);
        Array.Clear(price, 0, price.Length);
        Work += Flow.Length;
        for (var i = 0; i < left.Length; i++)
        {
            left[i] = isOpen[i] ? capacity[i] : 0;
        }

        for (var area = 0; area < areas; area++)
        {
            var rest = demand[area];
            while (rest > 0)
            {
                var end = Nearest(area, isOpen);
                rest -= end >= 0 ? Push(area, end, rest) : Overfill(area, rest);
            }
        }

        return Cost();
    }

    private double Cost()
    {
        var sum = 0.0;
        for (var k = 0; k < Flow.Length; k++)
        {
            sum += Flow[k] * unit[k];
        }

        return sum;
    }

    /// <summary>The depot with something left that is nearest to the area, over others' areas where that is cheaper; −1 when none has.</summary>
    private int Nearest(int area, bool[] isOpen)
    {
        for (var i = 0; i < left.Length; i++)
        {
            (distance[i], isDone[i], fromDepot[i]) = (isOpen[i] ? unit[(i * areas) + area] + price[i] : double.PositiveInfinity, false, -1);
        }

        while (true)
        {
            var next = Least();
            if (next < 0)
            {
                return -1;
            }

            if (left[next] > 0)
            {
                Reprice(distance[next]);
                return next;
            }

            isDone[next] = true;
            Relax(next, isOpen);
        }
    }

    private int Least()
    {
        var (next, least) = (-1, double.PositiveInfinity);
        for (var i = 0; i < distance.Length; i++)
        {
            if (!isDone[i] && distance[i] < least)
            {
                (next, least) = (i, distance[i]);
            }
        }

        Work += distance.Length;
        return next;
    }

    /// <summary>A full depot gives up part of an area it serves, which another depot then serves.</summary>
    private void Relax(int full, bool[] isOpen)
    {
        Work += areas;
        for (var area = 0; area < areas; area++)
        {
            if (Flow[(full * areas) + area] <= 0)
            {
                continue;
            }

            Work += distance.Length;
            var worth = unit[(full * areas) + area] + price[full];
            for (var i = 0; i < distance.Length; i++)
            {
                if (!isOpen[i] || isDone[i])
                {
                    continue;
                }

                var through = distance[full] + Math.Max(unit[(i * areas) + area] + price[i] - worth, 0);
                if (through < distance[i])
                {
                    (distance[i], fromDepot[i], overArea[i]) = (through, full, area);
                }
            }
        }
    }

    private void Reprice(double reached)
    {
        for (var i = 0; i < price.Length; i++)
        {
            if (isDone[i])
            {
                price[i] += reached - distance[i];
            }
        }
    }

    /// <summary>Sends as much as the way to the end carries.</summary>
    private double Push(int area, int end, double rest)
    {
        var amount = Math.Min(rest, left[end]);
        for (var i = end; fromDepot[i] >= 0; i = fromDepot[i])
        {
            amount = Math.Min(amount, Flow[(fromDepot[i] * areas) + overArea[i]]);
        }

        left[end] -= amount;
        var depot = end;
        while (fromDepot[depot] >= 0)
        {
            Flow[(depot * areas) + overArea[depot]] += amount;
            Flow[(fromDepot[depot] * areas) + overArea[depot]] -= amount;
            depot = fromDepot[depot];
        }

        Flow[(depot * areas) + area] += amount;
        return amount;
    }

    /// <summary>What rounding left over goes to the depot that already serves the area, or to the one nearest to it.</summary>
    private double Overfill(int area, double rest)
    {
        var nearest = 0;
        for (var i = 1; i < distance.Length; i++)
        {
            nearest = distance[i] < distance[nearest] ? i : nearest;
        }

        System.Diagnostics.Debug.Assert(rest <= 2 * negligible, "The open depots have the capacity.");
        Flow[(nearest * areas) + area] += rest;
        return rest;
    }
}
