namespace System.Runtime.CompilerServices;

/// <summary>Lets this netstandard2.0 project use records.</summary>
internal static class IsExternalInit;
