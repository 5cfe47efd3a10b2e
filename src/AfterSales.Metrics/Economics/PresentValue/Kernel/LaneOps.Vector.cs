#if NET
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Economics;

/// <summary>Eight flows at once, on AVX-512: a table of sixteen is one permutation of two registers.</summary>
internal readonly unsafe struct Ops512 : ILaneOps<Vector512<double>>
{
    public static bool IsSupported => Vector512.IsHardwareAccelerated && Avx512F.IsSupported;

    public int Count => 8;

    public Vector512<double> Of(double value) => Vector512.Create(value);

    public Vector512<double> Load(double* source) => Vector512.Load(source);

    public void Store(double* target, Vector512<double> value) => value.Store(target);

    public Vector512<double> Add(Vector512<double> left, Vector512<double> right) => left + right;

    public Vector512<double> Sub(Vector512<double> left, Vector512<double> right) => left - right;

    public Vector512<double> Mul(Vector512<double> left, Vector512<double> right) => left * right;

    public Vector512<double> Max(Vector512<double> left, Vector512<double> right) => Avx512F.Max(left, right);

    public Vector512<double> Abs(Vector512<double> value) => Vector512.Abs(value);

    public Vector512<double> ProductError(Vector512<double> left, Vector512<double> right, Vector512<double> product)
        => Avx512F.FusedMultiplySubtract(left, right, product);

    public Vector512<double> Power(Vector512<double> shifted)
    {
        var bits = shifted.AsInt64();
        return (Look(Sixteenths.Powers, bits).AsInt64() + Avx512F.ShiftLeftLogical(bits & Vector512.Create(~15L), 48)).AsDouble();
    }

    public Vector512<double> PowerRest(Vector512<double> shifted)
    {
        var bits = shifted.AsInt64();
        var scale = (Avx512F.ShiftLeftLogical(bits & Vector512.Create(~15L), 48) + Vector512.Create(0x3FF0_0000_0000_0000L)).AsDouble();
        return Look(Sixteenths.Rests, bits) * scale;
    }

    public double Sum(Vector512<double> value)
    {
        var four = value.GetLower() + value.GetUpper();
        var two = four.GetLower() + four.GetUpper();
        return two.ToScalar() + two.GetElement(1);
    }

    private static Vector512<double> Look(double[] table, Vector512<long> bits)
    {
        ref var start = ref MemoryMarshal.GetArrayDataReference(table);
        return Avx512F.PermuteVar8x64x2(Vector512.LoadUnsafe(ref start), bits, Vector512.LoadUnsafe(ref start, 8));
    }
}

/// <summary>Four flows at once, on AVX2 with FMA.</summary>
internal readonly unsafe struct Ops256 : ILaneOps<Vector256<double>>
{
    public static bool IsSupported => Avx2.IsSupported && Fma.IsSupported;

    public int Count => 4;

    public Vector256<double> Of(double value) => Vector256.Create(value);

    public Vector256<double> Load(double* source) => Vector256.Load(source);

    public void Store(double* target, Vector256<double> value) => value.Store(target);

    public Vector256<double> Add(Vector256<double> left, Vector256<double> right) => left + right;

    public Vector256<double> Sub(Vector256<double> left, Vector256<double> right) => left - right;

    public Vector256<double> Mul(Vector256<double> left, Vector256<double> right) => left * right;

    public Vector256<double> Max(Vector256<double> left, Vector256<double> right) => Avx.Max(left, right);

    public Vector256<double> Abs(Vector256<double> value) => Vector256.Abs(value);

    public Vector256<double> ProductError(Vector256<double> left, Vector256<double> right, Vector256<double> product)
        => Fma.MultiplySubtract(left, right, product);

    public Vector256<double> Power(Vector256<double> shifted)
    {
        var bits = shifted.AsInt64();
        return (Look(Sixteenths.Powers, bits).AsInt64() + Vector256.ShiftLeft(bits & Vector256.Create(~15L), 48)).AsDouble();
    }

    public Vector256<double> PowerRest(Vector256<double> shifted)
    {
        var bits = shifted.AsInt64();
        var scale = (Vector256.ShiftLeft(bits & Vector256.Create(~15L), 48) + Vector256.Create(0x3FF0_0000_0000_0000L)).AsDouble();
        return Look(Sixteenths.Rests, bits) * scale;
    }

    public double Sum(Vector256<double> value) => throw new NotSupportedException();

    private static Vector256<double> Look(double[] table, Vector256<long> bits)
    {
        fixed (double* start = table)
        {
            return Avx2.GatherVector256(start, bits & Vector256.Create(15L), 8);
        }
    }
}

/// <summary>Two flows at once, on processors whose vectors are 128 bits wide and that multiply and add in one: ARM.</summary>
internal readonly unsafe struct Ops128 : ILaneOps<Vector128<double>>
{
    public static bool IsSupported => System.Runtime.Intrinsics.Arm.AdvSimd.Arm64.IsSupported;

    public int Count => 2;

    public Vector128<double> Of(double value) => Vector128.Create(value);

    public Vector128<double> Load(double* source) => Vector128.Load(source);

    public void Store(double* target, Vector128<double> value) => value.Store(target);

    public Vector128<double> Add(Vector128<double> left, Vector128<double> right) => left + right;

    public Vector128<double> Sub(Vector128<double> left, Vector128<double> right) => left - right;

    public Vector128<double> Mul(Vector128<double> left, Vector128<double> right) => left * right;

    public Vector128<double> Max(Vector128<double> left, Vector128<double> right) => Vector128.Max(left, right);

    public Vector128<double> Abs(Vector128<double> value) => Vector128.Abs(value);

    public Vector128<double> ProductError(Vector128<double> left, Vector128<double> right, Vector128<double> product)
        => Vector128.FusedMultiplyAdd(left, right, -product);

    public Vector128<double> Power(Vector128<double> shifted)
    {
        var bits = shifted.AsInt64();
        return (Look(Sixteenths.Powers, bits).AsInt64() + Vector128.ShiftLeft(bits & Vector128.Create(~15L), 48)).AsDouble();
    }

    public Vector128<double> PowerRest(Vector128<double> shifted)
    {
        var bits = shifted.AsInt64();
        var scale = (Vector128.ShiftLeft(bits & Vector128.Create(~15L), 48) + Vector128.Create(0x3FF0_0000_0000_0000L)).AsDouble();
        return Look(Sixteenths.Rests, bits) * scale;
    }

    public double Sum(Vector128<double> value) => throw new NotSupportedException();

    private static Vector128<double> Look(double[] table, Vector128<long> bits)
        => Vector128.Create(table[(int)(bits.ToScalar() & 15)], table[(int)(bits.GetElement(1) & 15)]);
}
#endif
