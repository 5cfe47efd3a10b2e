using System.Numerics;
using System.Runtime.CompilerServices;
#if NET
using System.Runtime.Intrinsics;
#endif
using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Costs;

/// <summary>
/// Adds multiples of packed rows to strips of a table: target += f₀·row₀, then f₁·row₁, and so on. A strip stays in registers while all rows are added to it,
/// each product rounded before it is added and in the rows' order: the width of a vector changes no bit, and neither does how many rows come at once.
/// </summary>
internal static unsafe class StripProducts
{
    /// <summary>Columns of a strip: three of the widest vectors, and a multiple of two and three of each narrower one.</summary>
    public const int Width = 24;

    /// <summary>Strips, one below the other, that <see cref="AddFour"/> adds to: eight or twelve sums are enough to hide how long an addition takes.</summary>
    public const int Height = 4;

    /// <summary>Adds to one strip.</summary>
    /// <param name="target">The strip.</param>
    /// <param name="packed">Rows of <see cref="Width"/>, one after another.</param>
    /// <param name="factors">One for each row.</param>
    /// <param name="count">How many rows.</param>
    [MethodImpl(Compilation.WellAtOnce)]
    public static void Add(double* target, double* packed, double* factors, int count)
    {
        for (var j = 0; j < Width; j += 3 * Vector<double>.Count)
        {
            var at = target + j;
            var from = packed + j;
            var (a, b, c) = (Load(at, 0), Load(at, 1), Load(at, 2));
            for (var p = 0; p < count; p++)
            {
                var factor = new Vector<double>(factors[p]);
                a += Load(from, 0) * factor;
                b += Load(from, 1) * factor;
                c += Load(from, 2) * factor;
                from += Width;
            }

            Store(at, 0, a);
            Store(at, 1, b);
            Store(at, 2, c);
        }
    }

    /// <summary>Divides a strip.</summary>
    public static void Divide(double* strip, double divisor)
    {
        var divisors = new Vector<double>(divisor);
        for (var j = 0; j < Width; j += Vector<double>.Count)
        {
            Store(strip + j, 0, Load(strip + j, 0) / divisors);
        }
    }

    /// <summary><see cref="Add"/> for four strips, <paramref name="stride"/> apart; the factors of a row stand side by side, and those of the next
    /// <see cref="Width"/> further.</summary>
    public static void AddFour(double* target, int stride, double* packed, double* factors, int count)
    {
#if NET
        if (Vector512.IsHardwareAccelerated)
        {
            AddFourWide(target, target + stride, target + (2L * stride), target + (3L * stride), packed, factors, count);
            return;
        }
#endif
        for (var j = 0; j < Width; j += 2 * Vector<double>.Count)
        {
            AddFourNarrow(target + j, target + stride + j, target + (2L * stride) + j, target + (3L * stride) + j, packed + j, factors, count);
        }
    }

    // Eight sums, two items of a row, a factor and a product: as many as sixteen registers hold.
    [MethodImpl(Compilation.WellAtOnce)]
    private static void AddFourNarrow(double* first, double* second, double* third, double* fourth, double* packed, double* factors, int count)
    {
        var (a0, a1) = (Load(first, 0), Load(first, 1));
        var (b0, b1) = (Load(second, 0), Load(second, 1));
        var (c0, c1) = (Load(third, 0), Load(third, 1));
        var (d0, d1) = (Load(fourth, 0), Load(fourth, 1));
        for (var p = 0; p < count; p++)
        {
            var (x, y) = (Load(packed, 0), Load(packed, 1));
            var factor = new Vector<double>(factors[0]);
            (a0, a1) = (a0 + (x * factor), a1 + (y * factor));
            factor = new Vector<double>(factors[1]);
            (b0, b1) = (b0 + (x * factor), b1 + (y * factor));
            factor = new Vector<double>(factors[2]);
            (c0, c1) = (c0 + (x * factor), c1 + (y * factor));
            factor = new Vector<double>(factors[3]);
            (d0, d1) = (d0 + (x * factor), d1 + (y * factor));
            packed += Width;
            factors += Width;
        }

        Store(first, a0, a1);
        Store(second, b0, b1);
        Store(third, c0, c1);
        Store(fourth, d0, d1);
    }

#if NET
    [MethodImpl(Compilation.WellAtOnce)]
    private static void AddFourWide(double* first, double* second, double* third, double* fourth, double* packed, double* factors, int count)
    {
        var (a0, a1, a2) = (Vector512.Load(first), Vector512.Load(first + 8), Vector512.Load(first + 16));
        var (b0, b1, b2) = (Vector512.Load(second), Vector512.Load(second + 8), Vector512.Load(second + 16));
        var (c0, c1, c2) = (Vector512.Load(third), Vector512.Load(third + 8), Vector512.Load(third + 16));
        var (d0, d1, d2) = (Vector512.Load(fourth), Vector512.Load(fourth + 8), Vector512.Load(fourth + 16));
        for (var p = 0; p < count; p++)
        {
            var (x, y, z) = (Vector512.Load(packed), Vector512.Load(packed + 8), Vector512.Load(packed + 16));
            var factor = Vector512.Create(factors[0]);
            (a0, a1, a2) = (a0 + (x * factor), a1 + (y * factor), a2 + (z * factor));
            factor = Vector512.Create(factors[1]);
            (b0, b1, b2) = (b0 + (x * factor), b1 + (y * factor), b2 + (z * factor));
            factor = Vector512.Create(factors[2]);
            (c0, c1, c2) = (c0 + (x * factor), c1 + (y * factor), c2 + (z * factor));
            factor = Vector512.Create(factors[3]);
            (d0, d1, d2) = (d0 + (x * factor), d1 + (y * factor), d2 + (z * factor));
            packed += Width;
            factors += Width;
        }

        Store(first, a0, a1, a2);
        Store(second, b0, b1, b2);
        Store(third, c0, c1, c2);
        Store(fourth, d0, d1, d2);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(double* target, Vector512<double> a, Vector512<double> b, Vector512<double> c)
    {
        a.Store(target);
        b.Store(target + 8);
        c.Store(target + 16);
    }
#endif

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<double> Load(double* source, int place) => Unsafe.ReadUnaligned<Vector<double>>(source + (place * Vector<double>.Count));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(double* target, int place, Vector<double> value) => Unsafe.WriteUnaligned(target + (place * Vector<double>.Count), value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(double* target, Vector<double> a, Vector<double> b)
    {
        Store(target, 0, a);
        Store(target, 1, b);
    }
}
