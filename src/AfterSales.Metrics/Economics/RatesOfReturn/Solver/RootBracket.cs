namespace AfterSales.Metrics.Economics;

/// <summary>
/// Between which places the one root beyond a point must lie, and where to look for it next: Halley's step where it stays inside and gets on, the middle
/// where it does not.
/// </summary>
internal struct RootBracket(in RayPoint start, double end, int sign)
{
    public double Low = start.V;
    public double End = end;

    private double reach = start.S0 / start.S1;
    private int steps;

    public readonly bool Contains(double v) => v > Low && v < End;

    /// <summary>Where to look after this point, and where precise steps may take over; NaN for nowhere yet.</summary>
    public double Next(in RayPoint point, out double near)
    {
        var step = point.Step();
        var next = point.V + step;
        var isNear = Math.Abs(step) * point.S2 <= 0.02 * Math.Abs(point.F1);
        var isInside = Contains(next);

        // A point so near that the step is lost in its digits is as good as one inside: nowhere else to look.
        near = isNear && (isInside || next == point.V) ? next : double.NaN;

        // A bracket that does not shrink is halved, whatever the steps promise.
        steps++;
        if (!isInside || steps % 6 == 0)
        {
            next = double.IsInfinity(End) ? Low + reach : Low + ((End - Low) / 2);
            reach *= 4;
        }

        return next;
    }

    /// <summary>False when the point tells nothing and does not lie inside either.</summary>
    public bool Narrow(in RayPoint point)
    {
        if (point.Sign == sign)
        {
            Low = point.V;
        }
        else if (point.Sign == -sign)
        {
            End = point.V;
        }
        else
        {
            return Contains(point.V);
        }

        return true;
    }
}
