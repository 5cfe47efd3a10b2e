using System.Runtime.InteropServices;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Peers;

/// <summary>The files that everyone reads, from one seed: whole numbers of 32 bits and doubles, little-endian, and a text of words.</summary>
internal static class Data
{
    public const int Services = 1_000;
    public const int LargeServices = 3_000;
    public const int SparseServices = 3_000;
    public const int Triangles = 1_000;
    public const int Size = 40;
    public const int Drivers = 12;

    public static void Make(string folder)
    {
        Directory.CreateDirectory(folder);
        var source = RandomSource.Of(20_261_126);
        int Whole(int below) => (int)(source.NextDouble() * below);
        void Ints(string name, int count, Func<int, int> make) => Write<int>(folder, name, [.. Enumerable.Range(0, count).Select(make)]);
        void Doubles(string name, int count, Func<int, double> make) => Write<double>(folder, name, [.. Enumerable.Range(0, count).Select(make)]);

        Ints("answers.i32", 10_000_000, _ => Math.Min(10, (int)(11 * Math.Sqrt(source.NextDouble()))));
        Ints("stars.i32", 10_000_000, _ => 1 + (int)(5 * Math.Sqrt(source.NextDouble())));
        Ints("accounts.i32", 10_000_000, _ => Whole(500));
        Doubles("cents.f64", 10_000_000, _ => Whole(2_020_000) - 20_000);
        Ints("resources.i32", 1_000_000, _ => Whole(2_000));
        Ints("from.i32", 1_000_000, _ => Whole(90 * 24 * 60));
        Ints("minutes.i32", 1_000_000, _ => 1 + Whole(180));
        MakeEvents(folder, Whole);

        Doubles("flows.f64", 120, i => i == 0 ? -100_000 : 300 + Whole(2_200));
        Ints("days.i32", 12_000, i => i % 12 == 0 ? 0 : (i % 12 * 60) + Whole(50));
        Doubles("dated.f64", 12_000, i => i % 12 == 0 ? -10_000 - Whole(5_000) : 500 + Whole(1_500));
        Doubles("sample.f64", 500, _ => Math.Exp(3 + (0.7 * source.NextNormal())));
        Doubles("values.f64", 1_000_000, _ => Math.Exp(3 + (0.7 * source.NextNormal())));
        Doubles("series.f64", 2_000, i => (0.002 * i) + source.NextNormal());
        double[] x = [.. Enumerable.Range(0, 500_000).Select(_ => Math.Round(source.NextNormal(), 3))];
        Write<double>(folder, "x.f64", x);
        Doubles("y.f64", 100_000, i => Math.Round(x[i] + (0.5 * x[100_000 + i]) + source.NextNormal(), 3));

        var lives = Enumerable.Range(0, 20_000)
            .Select(_ => (Life: 1_000 * Math.Pow(-Math.Log(source.NextDouble()), 1 / 1.7), End: 200 + (1_300 * source.NextDouble()))).ToArray();
        Write<double>(folder, "failures.f64", [.. lives.Where(one => one.Life <= one.End).Select(one => Math.Round(one.Life) + 1)]);
        Write<double>(folder, "censored.f64", [.. lives.Where(one => one.Life > one.End).Select(one => Math.Round(one.End) + 1)]);

        MakeTriangles(folder, source);
        Doubles("drivers.f64", Drivers * (Drivers + 1), i => i % (Drivers + 1) == Drivers
            ? 0.2 + (0.3 * (i / (Drivers + 1)) / Drivers)
            : Math.Pow(0.6, Math.Abs((i / (Drivers + 1)) - (i % (Drivers + 1)))));
        Doubles("dense-cost.f64", 2 * Services, _ => Whole(1_000_000) / 100d);
        Doubles("dense.f64", 2 * Services * Services, _ => 1 + Whole(999));
        MakeSparse(folder, Whole);
        File.WriteAllLines(Path.Combine(folder, "words.txt"), Enumerable.Range(0, 200_000)
            .Select(_ => new string([.. Enumerable.Range(0, 8 + Whole(17)).Select(_ => (char)('a' + Whole(5)))])));
        Ints("days10.i32", 10_000, i => i % 10 == 0 ? 0 : (i % 10 * 60) + Whole(50));
        Doubles("dated10.f64", 10_000, i => i % 10 == 0 ? -7_000 - Whole(4_000) : 500 + Whole(1_500));
    }

    public static T[] Read<T>(string folder, string name)
        where T : struct
        => MemoryMarshal.Cast<byte, T>(File.ReadAllBytes(Path.Combine(folder, name))).ToArray();

    public static double[] Over(double[] values, int count)
    {
        var all = new double[count];
        for (var i = 0; i < count; i += values.Length)
        {
            values.AsSpan(0, Math.Min(values.Length, count - i)).CopyTo(all.AsSpan(i));
        }

        return all;
    }

    private static void Write<T>(string folder, string name, T[] values)
        where T : struct
        => File.WriteAllBytes(Path.Combine(folder, name), MemoryMarshal.AsBytes<T>(values));

    /// <summary>A million events of 150,000 cases; within a case each starts after the one before.</summary>
    private static void MakeEvents(string folder, Func<int, int> whole)
    {
        const int Count = 1_000_000;
        var (cases, steps, starts, next) = (new int[Count], new int[Count], new int[Count], new int[150_000]);
        for (var i = 0; i < Count; i++)
        {
            cases[i] = whole(next.Length);
            steps[i] = whole(8);
            starts[i] = next[cases[i]] += 1 + whole(600);
        }

        Write(folder, "cases.i32", cases);
        Write(folder, "steps.i32", steps);
        Write(folder, "starts.i32", starts);
    }

    private static void MakeTriangles(string folder, RandomSource source)
    {
        var cells = new double[Triangles * Size * Size];
        for (var row = 0; row < Triangles * Size; row++)
        {
            var amount = 1000 + (1000 * source.NextDouble());
            for (var age = 0; age < Size; age++)
            {
                cells[(row * Size) + age] = age < Size - (row % Size) ? amount : double.NaN;
                amount *= 1 + ((0.5 + source.NextDouble()) / ((age + 1) * (age + 1)));
            }
        }

        Write(folder, "triangles.f64", cells);
    }

    /// <summary>Each service serves ten others or departments.</summary>
    private static void MakeSparse(string folder, Func<int, int> whole)
    {
        var (starts, users) = (new List<int> { 0 }, new List<int>());
        for (var service = 0; service < SparseServices; service++)
        {
            users.AddRange(Enumerable.Range(0, 10).Select(_ => whole(2 * SparseServices)).Distinct().Order());
            starts.Add(users.Count);
        }

        Write<int>(folder, "row-starts.i32", [.. starts]);
        Write<int>(folder, "users.i32", [.. users]);
        Write<double>(folder, "units.f64", [.. users.Select(_ => 1d + whole(999))]);
        Write<double>(folder, "sparse-cost.f64", [.. Enumerable.Range(0, 2 * SparseServices).Select(_ => whole(1_000_000) / 100d)]);
    }
}
