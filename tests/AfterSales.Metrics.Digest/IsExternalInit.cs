#if NETFRAMEWORK
namespace System.Runtime.CompilerServices;

/// <summary>What the compiler asks for to write records, and .NET Framework does not have.</summary>
internal static class IsExternalInit;
#endif
