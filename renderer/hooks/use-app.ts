import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { App } from '../state/app';
import type { AppState } from '../state/app-state';

const AppContext = createContext<App | null>(null);

/** Gives the tree below it the window's app. */
export const AppProvider = AppContext.Provider;

/** The window's app, for calling actions. */
export function useApp(): App {
  const app = useContext(AppContext);
  if (app === null) throw new Error('useApp outside of AppProvider');
  return app;
}

/** A part of the state; the component renders anew when that part is another one. */
export function useAppState<T>(select: (state: AppState) => T): T {
  return useStore(useApp().store, select);
}
