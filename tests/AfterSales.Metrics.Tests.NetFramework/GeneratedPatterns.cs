// .NET Framework has no source generator of patterns: here they are made from the same attribute when they are first asked for.
using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace System.Text.RegularExpressions
{
    [AttributeUsage(AttributeTargets.Method)]
    internal sealed class GeneratedRegexAttribute(string pattern) : Attribute
    {
        public string Pattern { get; } = pattern;
    }

    internal static class GeneratedPattern
    {
        private static readonly ConcurrentDictionary<(Type, string), Regex> Made = new();

        public static Regex Of(Type type, [CallerMemberName] string name = "")
            => Made.GetOrAdd((type, name), key => new Regex(
                key.Item1.GetMethod(key.Item2, BindingFlags.Static | BindingFlags.NonPublic)!.GetCustomAttribute<GeneratedRegexAttribute>()!.Pattern));
    }
}

namespace AfterSales.Metrics.Tests.References
{
    public static partial class ErrorCases
    {
        private static partial Regex ExceptionPattern() => GeneratedPattern.Of(typeof(ErrorCases));

        private static partial Regex PlacePattern() => GeneratedPattern.Of(typeof(ErrorCases));
    }
}

namespace AfterSales.Metrics.Tests.Architecture
{
    public partial class TextTests
    {
        private static partial Regex WeekdayOrSlashedDate() => GeneratedPattern.Of(typeof(TextTests));
    }
}
