namespace AfterSales.Metrics.Economics;

/// <content>All roots on a ray.</content>
internal unsafe ref partial struct RateSolver
{
    /// <summary>From zero outwards, until the count of balance changes says that no root is left, or one.</summary>
    private void Walk(in Ray ray)
    {
        var limit = Limit;
        var here = At(ray, 0);
        if (flows->TotalSign == 0)
        {
            // Zero itself is a root, already kept: none besides it in a first stretch.
            if (BalanceChanges(ray, 0) == 0)
            {
                return;
            }

            here = At(ray, AfterRootAtZero(ray, here));
        }

        while (true)
        {
            var changes = BalanceChanges(ray, here.V);
            if (changes == 0)
            {
                return;
            }

            if (changes == 1 && here.Sign != 0)
            {
                FindRoot(ray, &here, double.PositiveInfinity, here.Sign);
                return;
            }

            if (Evaluations > limit)
            {
                AddUnresolved(ray, here.V);
                return;
            }

            here = here.Sign == 0 ? Leap(ray, here) : Advance(ray, here);
        }
    }

    /// <summary>One stretch, on which the roots are found, to its end.</summary>
    private RayPoint Advance(in Ray ray, in RayPoint here)
    {
        var (free, monotone, curved) = (here.FreeOfRoots(), here.Monotone(), here.Curved());
        var farthest = 16 * here.S0 / here.S1;
        var isFree = free >= 0.6 * monotone && free >= 0.4 * curved;
        var isMonotone = !isFree && monotone >= 0.6 * curved;
        var stretch = Math.Min(isFree ? free : isMonotone ? monotone : curved, farthest);
        if (!(stretch * here.S1 > 1e-7 * here.S0))
        {
            return Leap(ray, here);
        }

        // An end that falls on a root tells nothing: end a little sooner.
        var next = At(ray, here.V + stretch);
        for (var i = 0; i < 6 && next.Sign == 0; i++)
        {
            stretch *= 0.83;
            next = At(ray, here.V + stretch);
        }

        if (next.Sign == 0)
        {
            return Leap(ray, here);
        }

        if (next.Sign != here.Sign)
        {
            var start = here;
            FindRoot(ray, &start, next.V, here.Sign);
        }
        else if (!isFree && !isMonotone && SearchDip(ray, here, next))
        {
            // The search has overwritten the terms that the walk goes on with.
            At(ray, next.V);
        }

        return next;
    }

    /// <summary>Between two points of one sign and one curvature: two roots where f dips through zero, none where it does not. True when it had to
    /// look.</summary>
    private bool SearchDip(in Ray ray, RayPoint left, RayPoint right)
    {
        // Only a curve bent away from zero (convex above, concave below), falling towards it first and away from it last, can dip.
        var sign = left.Sign;
        var isBentAway = sign * left.F2 > 0;
        if (!isBentAway || sign * left.F1 <= -left.E1 || sign * right.F1 >= right.E1)
        {
            return false;
        }

        for (var i = 0; i < 60; i++)
        {
            // Above zero, a convex curve lies above its tangents: where they meet is a lower bound of the dip.
            var (a, b) = (left.F1 * sign, -right.F1 * sign);
            var width = right.V - left.V;
            var heightLeft = (sign * left.F0) - left.E0 - (left.E1 * width);
            var heightRight = (sign * right.F0) - right.E0 - (right.E1 * width);
            var meeting = Math.Min(Math.Max(((heightLeft - heightRight) + (b * width)) / (a + b), 0), width);
            if (Math.Min(heightLeft - (a * meeting), heightRight - (b * (width - meeting))) > 0)
            {
                return i > 0;
            }

            // The lowest point by a Newton step from the side that is nearer to it; by halves when that leaves the interval.
            var v = Math.Abs(left.F1) < Math.Abs(right.F1) ? left.V + (left.F1 / left.F2) : right.V + (right.F1 / right.F2);
            if (!(v > left.V && v < right.V) || i % 4 == 3)
            {
                v = left.V + (width / 2);
            }

            if (!(v > left.V && v < right.V))
            {
                break;
            }

            var middle = At(ray, v);
            if (middle.Sign == -sign)
            {
                FindRoot(ray, &left, v, sign);
                FindRoot(ray, &middle, right.V, -sign);
                return true;
            }

            if (middle.Sign == 0)
            {
                left = middle;
                break;
            }

            if (sign * middle.F1 > 0)
            {
                left = middle;
            }
            else
            {
                right = middle;
            }
        }

        AddUnresolved(ray, left.V);
        return true;
    }

    /// <summary>Over a place where nothing can be told, in growing steps, to where the sign is certain again.</summary>
    private RayPoint Leap(in Ray ray, in RayPoint here)
    {
        AddUnresolved(ray, here.V);
        var limit = Limit;
        var step = 1e-7 * here.S0 / here.S1;
        while (true)
        {
            var next = At(ray, here.V + step);
            if (next.Sign != 0 || Evaluations > limit)
            {
                return next;
            }

            step *= 2;
        }
    }

    /// <summary>How far from a root at zero no other lies. f(v)/v = −F₁ + v·F₂/2 …, and −F₁ may itself be zero.</summary>
    private double AfterRootAtZero(in Ray ray, in RayPoint zero)
    {
        var point = zero;
        Refine(ray, ref point, withDerivatives: true);
        var isSimple = Math.Abs(point.F1) > point.E1;
        var sign = (isSimple ? -point.F1 : point.F2) > 0 ? 1 : -1;
        var remainder = (sign > 0 ? point.Sums.P3 : point.Sums.N3) / 6;
        var (a, b) = isSimple ? (Math.Abs(point.F1) - point.E1, ((sign * point.F2) - point.E2) / 2) : (0, (Math.Abs(point.F2) - point.E2) / 2);
        for (var s = 4 * point.S0 / point.S1; s * point.S1 > 1e-9 * point.S0; s *= 0.625)
        {
            if (isSimple ? a + (b * s / 2) > 0 && a + (b * s) - (remainder * s * s) > 0 : b - (remainder * s) > 0)
            {
                return s;
            }
        }

        AddUnresolved(ray, 0);
        return 1e-7 * point.S0 / point.S1;
    }

    /// <summary>
    /// The most sign changes the balance of the flows discounted to v can have, in the order in which they fade, rounding considered:
    /// a balance too near to zero counts as whatever sign makes more changes. At zero, balances that are exact and zero count as none.
    /// </summary>
    private readonly int BalanceChanges(in Ray ray, double v)
    {
        const double Unit = 2.3e-16;
        const int Never = int.MinValue / 2;
        var isExact = flows->IsExact && v == 0;
        var (balance, magnitude) = (0.0, 0.0);
        var (positive, negative) = (Never, Never);
        for (var i = 0; i < flows->Count; i++)
        {
            var index = ray.IsReversed ? flows->Count - 1 - i : i;
            balance += flows->Terms[index];
            magnitude += Math.Abs(flows->Terms[index]);
            var error = isExact ? 0 : Unit * magnitude * (i + 8 + (v * ray.Distance(flows->Times[index])));
            if (balance > error)
            {
                (positive, negative) = (Math.Max(Math.Max(positive, negative + 1), 0), Never);
            }
            else if (balance < -error)
            {
                (positive, negative) = (Never, Math.Max(Math.Max(negative, positive + 1), 0));
            }
            else if (!isExact)
            {
                (positive, negative) = (Math.Max(Math.Max(positive, negative + 1), 0), Math.Max(Math.Max(negative, positive + 1), 0));
            }
        }

        return Math.Max(Math.Max(positive, negative), 0);
    }
}
