namespace AfterSales.Metrics.Economics;

/// <content>One root, known to be there and to be alone.</content>
internal unsafe ref partial struct RateSolver
{
    /// <summary>The root beyond <paramref name="start"/>, where f has the sign given, and below <paramref name="end"/>, where it has the other.</summary>
    private void FindRoot(in Ray ray, RayPoint start, double end, int sign)
    {
        var (low, point) = (start.V, start);
        var reach = start.S0 / start.S1;
        for (var i = 0; i < 400; i++)
        {
            var step = point.Step();
            var next = point.V + step;
            var isInside = next > low && next < end;

            // A bracket that does not shrink is halved, whatever the steps promise.
            if (!isInside || i % 6 == 5)
            {
                next = double.IsInfinity(end) ? low + reach : low + ((end - low) / 2);
                reach *= 4;
            }

            var isNear = isInside && Math.Abs(step) * point.S2 <= 0.02 * Math.Abs(point.F1);
            if ((isNear || point.Sign == 0 || !(next > low && next < end)) && Polish(ray, isNear ? next : point.V, low, end, point))
            {
                return;
            }

            point = At(ray, next);
            if (point.Sign == sign)
            {
                low = next;
            }
            else if (point.Sign == -sign)
            {
                end = next;
            }
            else if (next <= low || next >= end)
            {
                break;
            }
        }

        // The sign change is proven; the place is not, beyond what two doubles tell.
        AddUnresolved(ray, point.V);
    }

    /// <summary>Halley's steps on f itself, precise, until the next would not change a double; keeps the root if it lies where it must.</summary>
    private bool Polish(in Ray ray, double v, double low, double end, in RayPoint near)
    {
        for (var i = 0; i < 8; i++)
        {
            Evaluations++;
            DiscountKernel.EvaluatePrecisely(flows.Times, flows.Amounts, flows.Low, flows.Length, ray.Center, v, out var sums);
            var f = sums.High + sums.Low;
            var step = f / (sums.First - (0.5 * f * sums.Second / sums.First));
            var root = v + step;
            if (!(root >= low && root <= end) || Math.Abs(v - near.V) * near.S2 > 0.05 * near.S1)
            {
                // Outside the bracket, or too far from where the sums that judge the step were taken.
                return false;
            }

            // What is left after this step: the cubic term of Halley, and the error of f′ in double.
            var size = Math.Abs(step);
            var curvature = size * near.S2 / Math.Abs(sums.First);
            if (curvature * curvature * size <= 3e-18 * root && size * near.S1 <= 0.03 * Math.Abs(sums.First) * root)
            {
                if (IsIllConditioned(near.S0, sums.First, root))
                {
                    PolishExactly(ray, v, step, low, end);
                    return true;
                }

                var rounding = Math.Abs(sums.First) * root * 2.3e-16;
                AddRoot(ray, v, step, (rounding / near.S0) + DiscountKernel.PreciseError);
                return true;
            }

            v = root;
        }

        return false;
    }
}
